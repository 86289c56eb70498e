export * from "./rules/index.ts"
export { findPostHeld, type HeldPost, listPostHolders, listPostsOf } from "./store/appointments.ts"
export {
  insertSuccession,
  insertUnit,
  listSuccessions,
  lockUnit,
  makeOwnAuthority,
  moveParts,
  type NewUnitRow,
  saveUnitDetails,
  saveUnitEnd,
  type Succession,
} from "./store/change-units.ts"
export {
  type Appointment,
  findPerson,
  insertAppointment,
  insertPerson,
  listAppointmentsOf,
  listAppointmentsTo,
  listPeople,
  lockAppointment,
  lockPerson,
  type Person,
  saveAppointmentEnd,
  saveAppointmentPost,
  savePerson,
} from "./store/people.ts"
export {
  findPost,
  insertPost,
  listPosts,
  lockPost,
  lockPostsOfUnit,
  type Post,
  savePost,
  savePostEnd,
} from "./store/posts.ts"
export { listUnitHistory, type UnitHistory } from "./store/unit-history.ts"
export { findUnit, listAuthorities, listUnits, type Unit } from "./store/units.ts"
