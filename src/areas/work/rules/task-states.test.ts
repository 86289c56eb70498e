import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type Acting,
  decideTransition,
  isOpen,
  type Named,
  openStates,
  rolesOf,
  sees,
  taskStates,
  type Transition,
  type TransitionName,
  transitionNames,
  transitionsFor,
  type WorkRole,
  workRoles,
  type WorkState,
  workStates,
} from "./index.ts"

/** The table written a second time, by hand, as people would say it: who may do what, from where, to where. */
const said: Record<TransitionName, [from: string, to: WorkState | "same", who: string]> = {
  assign: ["unassigned", "assigned", "assigner"],
  reassign: ["assigned declined doing returned", "assigned", "assigner lead-head lead-superior"],
  take: ["assigned", "doing", "assignee lead-head"],
  decline: ["assigned", "declined", "assignee lead-head"],
  report: ["doing returned", "doing", "assignee lead-head"],
  contribute: ["assigned doing returned", "same", "coordinator"],
  obstacle: ["assigned doing returned", "same", "assignee lead-head coordinator"],
  "ask-extension": ["assigned doing returned", "same", "assignee lead-head"],
  "grant-extension": ["assigned declined doing handed-over returned", "same", "extender"],
  "refuse-extension": ["assigned declined doing handed-over returned", "same", "extender"],
  "hand-over": ["doing returned", "handed-over", "assignee lead-head"],
  "accept-product": ["handed-over", "done", "accepter"],
  "return-product": ["handed-over", "returned", "accepter"],
  cancel: ["unassigned assigned declined doing handed-over returned", "cancelled", "assigner"],
  split: ["unassigned assigned doing returned", "same", "assigner lead-head lead-superior"],
  edit: ["unassigned assigned declined doing returned", "same", "assigner"],
  "add-unit": ["unassigned assigned declined doing returned", "same", "assigner lead-head lead-superior"],
  follow: [workStates.join(" "), "same", workRoles.join(" ")],
  unfollow: [workStates.join(" "), "same", workRoles.join(" ")],
}

describe("the state table of a task", () => {
  test("answers every state, transition and role as said", () => {
    let walked = 0
    for (const name of transitionNames) {
      const [from, to, who] = said[name]
      for (const state of workStates) {
        for (const role of [...workRoles, "nobody"] as const) {
          const roles = new Set(role === "nobody" ? [] : [role])
          const decision = decideTransition(name, state, roles)
          walked += 1
          if (!who.split(" ").includes(role))
            expect(decision, `${name} ${state} ${role}`).toEqual({ ok: false, refusal: { code: "not-allowed" } })
          else if (!from.split(" ").includes(state))
            expect(decision, `${name} ${state} ${role}`).toEqual({ ok: false, refusal: { code: "not-now", state } })
          else expect(decision, `${name} ${state} ${role}`).toEqual({ ok: true, value: to === "same" ? state : to })
        }
      }
    }
    expect(walked).toBe(transitionNames.length * workStates.length * (workRoles.length + 1))
  })

  test("several roles allow what any of them allows", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...transitionNames),
        fc.constantFrom(...workStates),
        fc.uniqueArray(fc.constantFrom(...workRoles)),
        (name, state, held) => {
          const alone = held.some((role) => decideTransition(name, state, new Set([role])).ok)
          expect(decideTransition(name, state, new Set(held)).ok).toBe(alone)
        },
      ),
    )
  })

  test("every state is reached, closed ones are left by nothing, and every open one leads to an end", () => {
    const steps = Object.values(taskStates) as Transition[]
    const after = (state: WorkState) =>
      steps.filter((step) => step.from.includes(state) && step.to !== "same").map((step) => step.to as WorkState)
    const reach = (start: WorkState[]) => {
      const seen = new Set(start)
      for (const state of seen) for (const next of after(state)) seen.add(next)
      return seen
    }
    expect([...reach(["unassigned"])].sort()).toEqual([...workStates].sort())
    for (const state of openStates) expect(reach([state]).has("done"), state).toBe(true)
    expect([...after("done"), ...after("cancelled")]).toEqual([])
    expect(workStates.filter(isOpen)).toEqual([...openStates])
  })

  test("what the clock does goes with where the transition leads", () => {
    const clockOf: Partial<Record<string, string>> = {
      "handed-over": "waits",
      returned: "resumes",
      done: "stops",
      cancelled: "voids",
    }
    for (const [name, step] of Object.entries<Transition>(taskStates)) {
      expect(step.clock, name).toBe(clockOf[step.to] ?? step.clock)
      expect(step.clock === "moves" ? step.to : "same", name).toBe("same")
    }
  })

  test("lists what may be done now, for the screens", () => {
    expect(transitionsFor("doing", new Set(["assignee"]))).toEqual([
      "report",
      "obstacle",
      "ask-extension",
      "hand-over",
      "follow",
      "unfollow",
    ])
    expect(transitionsFor("handed-over", new Set(["accepter"]))).toEqual([
      "accept-product",
      "return-product",
      "follow",
      "unfollow",
    ])
    expect(transitionsFor("done", new Set(["assigner", "accepter", "lead-head"]))).toEqual(["follow", "unfollow"])
  })
})

describe("roles", () => {
  const work: Named & { followed: boolean } = {
    leadUnitId: 20,
    assigneeId: 7,
    assignedBy: 1,
    assignerUnitId: 10,
    accepterUnitId: 10,
    coordinatingUnitIds: [30],
    followed: false,
  }
  const acting = (change: Partial<Acting>): Acting => ({
    personId: 99,
    unitId: 40,
    unitIds: [40],
    isHead: false,
    rights: new Set(),
    ...change,
  })
  const roles = (change: Partial<Acting>, of = work) => [...rolesOf(acting(change), of)].sort()

  test.each<[string, Partial<Acting>, WorkRole[]]>([
    ["a stranger is nothing", {}, []],
    [
      "a head of another unit is nothing",
      { isHead: true, rights: new Set(["work.accept", "work.extend", "work.assign"]) },
      [],
    ],
    ["the person named", { personId: 7, unitId: 20, unitIds: [20] }, ["assignee", "member"]],
    ["a colleague", { unitId: 20, unitIds: [20] }, ["member"]],
    ["the head of the lead unit", { unitId: 20, unitIds: [20, 21], isHead: true }, ["lead-head", "member"]],
    ["a head above the lead unit", { unitId: 15, unitIds: [15, 20], isHead: true }, ["lead-superior", "member"]],
    ["who assigned it", { personId: 1 }, ["assigner", "extender"]],
    [
      "the right to assign in the assigner's unit",
      { unitId: 10, unitIds: [10], rights: new Set(["work.assign"]) },
      ["assigner", "member"],
    ],
    ["the head of the accepting unit", { unitId: 10, unitIds: [10], isHead: true }, ["accepter", "member"]],
    [
      "the right to accept there",
      { unitId: 10, unitIds: [10], rights: new Set(["work.accept"]) },
      ["accepter", "member"],
    ],
    [
      "the right to extend there",
      { unitId: 10, unitIds: [10], rights: new Set(["work.extend"]) },
      ["extender", "member"],
    ],
    ["a coordinating unit", { unitId: 30, unitIds: [30] }, ["coordinator", "member"]],
    ["a colleague above a coordinating unit", { unitId: 29, unitIds: [29, 30] }, ["member"]],
    ["a head above a coordinating unit", { unitId: 29, unitIds: [29, 30], isHead: true }, ["member"]],
    ["the right to see all", { rights: new Set(["work.view-all"]) }, ["viewer"]],
  ])("%s", (_, who, expected) => {
    expect(roles(who)).toEqual([...expected].sort())
    expect(sees(acting(who), work)).toBe(expected.length > 0)
  })

  test("nobody judges or extends their own work, unless they set it themselves", () => {
    const rights = new Set(["work.accept", "work.extend"])
    const own = { ...work, assigneeId: 7, leadUnitId: 10 }
    expect(roles({ personId: 7, unitId: 10, unitIds: [10], isHead: true, rights }, own)).toEqual([
      "assignee",
      "lead-head",
      "member",
    ])
    expect(roles({ personId: 7, unitId: 10, unitIds: [10], isHead: true, rights }, { ...own, assignedBy: 7 })).toEqual([
      "accepter",
      "assignee",
      "assigner",
      "extender",
      "lead-head",
      "member",
    ])
  })

  test("a follower sees, and sees only", () => {
    expect(roles({}, { ...work, followed: true })).toEqual(["follower"])
    expect(transitionsFor("doing", rolesOf(acting({}), { ...work, followed: true }))).toEqual(["follow", "unfollow"])
  })
})
