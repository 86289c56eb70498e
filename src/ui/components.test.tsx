import { renderToStaticMarkup } from "react-dom/server"
import type { ReactElement } from "react"
import { createMemoryRouter, RouterProvider } from "react-router"
import { describe, expect, test } from "vitest"
import { ActionForm } from "./action-form.tsx"
import { DataTable } from "./data-table.tsx"
import { FaultPage } from "./fault-page.tsx"
import { CheckboxField, CheckboxGroup, DateField, NumberField, RadioGroup, SelectField, TextField } from "./field.tsx"
import { Highlighted } from "./highlighted.tsx"
import { LanguageProvider } from "./language.tsx"
import { deskPlaces, Shell } from "./shell.tsx"

const draw = (element: ReactElement): string => {
  const router = createMemoryRouter([{ path: "/", element }])
  return renderToStaticMarkup(<RouterProvider router={router} />)
}
const key = "22222222-2222-4222-8222-222222222222"

describe("a form that was refused", () => {
  const html = draw(
    <ActionForm
      requestKey={key}
      seenVersion={7}
      sent={{ title: "Typed", due: "31/2/2026", unit: "b", kinds: ["y"], level: "high" }}
      errors={{ due: "No such day" }}
      refusal="Changed meanwhile"
    >
      <TextField name="title" label="Title" value="Stored" />
      <DateField name="due" label="Due" value="2026-11-20" />
      <SelectField
        name="unit"
        label="Unit"
        value="a"
        options={[
          { value: "a", label: "A" },
          { value: "b", label: "B" },
        ]}
      />
      <CheckboxGroup
        name="kinds"
        label="Kinds"
        value={["x"]}
        options={[
          { value: "x", label: "X" },
          { value: "y", label: "Y" },
        ]}
      />
      <RadioGroup
        name="level"
        label="Level"
        value="low"
        options={[
          { value: "low", label: "Low" },
          { value: "high", label: "High" },
        ]}
      />
      <CheckboxField name="agree" label="Agree" checked />
    </ActionForm>,
  )
  test("keeps every value that was sent, also the wrong ones and the boxes left empty", () => {
    expect(html).toContain('value="Typed"')
    expect(html).toContain('value="31/2/2026"')
    expect(html).toMatch(/<option value="b" selected=""/)
    expect(html).toMatch(/name="kinds" checked="" value="y"|value="y"[^>]*checked=""|checked=""[^>]*value="y"/)
    expect(html).not.toMatch(/<input[^>]*value="x"[^>]*checked|<input[^>]*checked[^>]*value="x"/)
    expect(html).toMatch(/<input[^>]*checked=""[^>]*value="high"|<input[^>]*value="high"[^>]*checked=""/)
    expect(html).not.toMatch(/<input[^>]*name="agree"[^>]*checked/)
  })
  test("carries the request key and the version that was seen", () => {
    expect(html).toContain(`<input type="hidden" name="requestKey" value="${key}"/>`)
    expect(html).toContain('<input type="hidden" name="seenVersion" value="7"/>')
  })
  test("says the error in a summary that takes the focus, linked to the field, and beside the field", () => {
    expect(html).toMatch(/class="errors"[^>]*autofocus=""/)
    expect(html).toContain('href="#f-due">No such day</a>')
    expect(html).toMatch(/<input[^>]*id="f-due"[^>]*aria-describedby="f-due-hint f-due-error"[^>]*aria-invalid="true"/)
    expect(html).toContain("Changed meanwhile")
  })
  test("puts label, hint, error and control in that order", () => {
    const at = (part: string) => html.indexOf(part)
    expect(at('for="f-due"')).toBeLessThan(at('id="f-due-hint"'))
    expect(at('id="f-due-hint"')).toBeLessThan(at('id="f-due-error"'))
    expect(at('id="f-due-error"')).toBeLessThan(at('id="f-due"'))
  })
})

test("a form that was not sent shows what is stored, in the reader's language", () => {
  const html = draw(
    <LanguageProvider language="vi">
      <ActionForm requestKey={key}>
        <DateField name="due" label="Due" value="2026-11-20" />
        <NumberField name="money" label="Money" value={1250.5} />
        <CheckboxGroup name="kinds" label="Kinds" value={["x"]} options={[{ value: "x", label: "X" }]} />
      </ActionForm>
    </LanguageProvider>,
  )
  expect(html).toContain('value="20/11/2026"')
  expect(html).toContain('value="1.250,5"')
  expect(html).toMatch(/<input[^>]*checked=""/)
  expect(html).not.toContain("errors")
})

test("no password ever comes back into the page", () => {
  const html = draw(
    <ActionForm requestKey={key} sent={{ secret: "hidden words" }}>
      <TextField name="secret" label="Password" type="password" />
    </ActionForm>,
  )
  expect(html).not.toContain("hidden words")
})

test("a table names its rows, labels its cells for the phone and says when it is empty", () => {
  const columns = [
    { key: "code", header: "Code", cell: (row: { code: string; n: number }) => row.code },
    { key: "n", header: "Count", numeric: true, cell: (row: { n: number }) => row.n },
  ]
  const full = draw(
    <DataTable caption="Rows" columns={columns} rows={[{ code: "A", n: 0 }]} rowKey={(row) => row.code} />,
  )
  expect(full).toContain('<th scope="row">A</th>')
  expect(full).toContain('<td class="num" data-l="Count">0</td>')
  expect(
    draw(<DataTable caption="Rows" columns={columns} rows={[]} rowKey={(row) => row.code} empty="none" />),
  ).not.toContain("<table")
})

describe("marked text", () => {
  const text = "abcdefghij"
  const words = (html: string) => html.replaceAll(/<span class="sr">.*?<\/span>|<[^>]+>/g, "")
  test("keeps every letter once, whatever overlaps", () => {
    const html = draw(
      <p>
        <Highlighted
          text={text}
          spans={[
            { start: 2, end: 6, state: "yes", to: "#a" },
            { start: 4, end: 8, state: "ask" },
            { start: 9, end: 40, state: "ctx" },
          ]}
          remarks={[{ start: 5, end: 7, kind: "misspelt", note: "x" }]}
        />
      </p>,
    )
    expect(words(html)).toBe(text)
    expect(html).toContain('<a class="sp yes" href="#a">cde<span class="sic" title="x">f</span></a>')
    expect(html).toContain('<span class="sp ask"><span class="sic" title="x">g</span>h</span>')
  })
  test("takes the spans of its own part of the document", () => {
    const html = draw(
      <p>
        <Highlighted
          text={text}
          from={100}
          spans={[
            { start: 95, end: 103, state: "yes", id: "one" },
            { start: 90, end: 99, state: "no" },
          ]}
        />
      </p>,
    )
    expect(html).toContain('<span class="sp yes">abc</span>defghij')
  })
})

describe("the shell", () => {
  const shell = (mayAdminister: boolean) =>
    draw(
      <Shell
        places={deskPlaces("/viec/nv-1", "vi", mayAdminister)}
        person="B"
        unitName="C"
        language="vi"
        path="/viec/nv-1?tab=2"
      >
        <main id="noi-dung" />
      </Shell>,
    )
  test("marks the place that holds the page, and hides administration from those who may not", () => {
    expect(shell(false)).toContain('<a href="/viec" aria-current="page">')
    expect(shell(false)).not.toContain("/quan-tri")
    expect(shell(true)).toContain("/quan-tri")
  })
  test("searches, signs out and changes the language by plain forms", () => {
    const html = shell(false)
    expect(html).toMatch(/<form action="\/tim" method="get">/)
    expect(html).toMatch(/<form method="post" action="\/dang-xuat">|<form action="\/dang-xuat" method="post">/)
    expect(html).toContain('name="returnTo" value="/viec/nv-1?tab=2"')
  })
})

test("a fault shows its id and never its message", () => {
  const fault = Object.assign(new Error("SELECT secret FROM people"), { faultId: "7c1e-40d2" })
  const html = draw(<FaultPage error={fault} />)
  expect(html).toContain("7c1e-40d2")
  expect(html).not.toContain("secret")
})
