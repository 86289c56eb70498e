// Written by tools/database/write-types.ts from the database. Do not edit.
import type { Generated, GeneratedAlways } from "kysely"
import type { PlainDate } from "#src/base/plain-date.ts"

export interface AccessAccount {
  id: Generated<number>
  person_id: number
  username: string
  password_hash: string
  state: Generated<"active" | "locked">
  failed_count: Generated<number>
  closed_until: Date | null
  language: Generated<"vi" | "en">
  created_at: Date
  version: Generated<number>
  must_change: Generated<boolean>
}

export interface AccessApiToken {
  id: Generated<number>
  account_id: number
  appointment_id: number
  name: string
  digest: string
  scopes: string[]
  created_at: Date
  expires_at: Date
  revoked_at: Date | null
}

export interface AccessKeptForm {
  digest: string
  path: string
  fields: unknown
  created_at: Date
  account_id: number | null
}

export interface AccessSession {
  digest: string
  account_id: number
  appointment_id: number
  created_at: Date
  seen_at: Date
  expires_at: Date
}

export interface CalendarDayOff {
  date: PlainDate
  scope_authority_id: Generated<number>
  kind: "holiday" | "compensatory" | "swapped-off" | "make-up-working" | "agency-shift"
  name: string
  legal_basis: string
  verified: boolean
}

export interface DocumentsCitation {
  authority_id: number
  document_id: string
  id: number
  span_start: number
  span_end: number
  written: string
  type_name: string | null
  symbol: string | null
  symbol_key: Generated<string>
  issued_on: string | null
  issuer: string | null
  target_document_id: string | null
}

export interface DocumentsDocument {
  authority_id: number
  id: string
  body_id: number
  direction: "arrival" | "departure" | "held"
  state: "draft" | "registered" | "void"
  side: "state" | "party" | "front"
  type_code: string | null
  symbol: Generated<string>
  symbol_key: Generated<string>
  issued_on: PlainDate | null
  issuer: Generated<string>
  title: string
  body_text: Generated<string>
  period_from: number | null
  period_to: number | null
  register_period: string | null
  register_number: number | null
  arrived_on: PlainDate | null
  sent_on: PlainDate | null
  handled_by: number | null
  signer: Generated<string>
  recipients: Generated<string>
  copies: number | null
  urgency: Generated<"normal" | "urgent" | "very-urgent" | "flash">
  answer_by: PlainDate | null
  note: Generated<string>
  void_reason: string | null
  created_by: number
  created_at: Date
  updated_at: Date
  version: Generated<number>
  search: GeneratedAlways<string | null>
  search_exact: GeneratedAlways<string | null>
}

export interface DocumentsDocumentFile {
  authority_id: number
  document_id: string
  file_id: string
  role: "original" | "attachment"
}

export interface DocumentsDocumentType {
  code: string
  side: "state" | "party"
  abbreviation: string
  name: string
  name_en: string
  valid_from: PlainDate
  valid_to: PlainDate | null
  legal_basis: string
  verified: boolean
  position: number
}

export interface DocumentsFile {
  authority_id: number
  id: string
  sha256: string
  name: string
  media_type: string
  size: number
  uploaded_by: number
  uploaded_at: Date
}

export interface DocumentsNumberSeries {
  authority_id: number
  body_id: number
  direction: "arrival" | "departure"
  type_group: string
  period: string
  last_number: Generated<number>
}

export interface DocumentsRecognisedPage {
  authority_id: number
  document_id: string
  page: number
  content: unknown
  confidence: number | null
  read_at: Date
}

export interface DocumentsRecognition {
  authority_id: number
  document_id: string
  file_id: string
  body_id: number
  state: "waiting" | "done" | "aside" | "failed" | "cancelled"
  reason: "unreadable" | "too-heavy" | "no-words" | "too-many-pages" | "too-long" | "state-secret" | "not-draft" | null
  pages: number | null
  pages_read: Generated<number>
  unread: Generated<unknown>
  text_digest: string
  attempts: Generated<number>
  held_until: Date | null
  started_by: number
  started_at: Date
  ended_at: Date | null
}

export interface DocumentsRegisterNumber {
  authority_id: number
  body_id: number
  direction: "arrival" | "departure"
  type_group: string
  period: string
  number: number
  state: "used" | "reserved" | "void"
  document_id: string | null
  reason: Generated<string>
  taken_by: number
  taken_at: Date
}

export interface DocumentsTextOrigin {
  authority_id: number
  document_id: string
  file_id: string | null
  kind: "text" | "docx" | "doc" | "pdf" | "scan" | "image"
  encoding: string
  places: unknown
  doubtful: unknown
}

export interface FiguresIndicator {
  authority_id: number
  id: string
  code: string
  name: string
  definition: Generated<string>
  measure_unit: string
  decimals: Generated<number>
  direction: "up" | "down" | "exact"
  gathering: Generated<"last" | "sum" | "mean">
  cadence: "week" | "month" | "quarter" | "half-year" | "year"
  owner_unit_id: number
  source: Generated<string>
  state: Generated<"active" | "closed">
  version: Generated<number>
  created_by: number
  created_at: Date
}

export interface FiguresObservation {
  authority_id: number
  id: string
  indicator_id: string
  unit_id: number
  period_start: PlainDate
  period_end: PlainDate
  as_of: PlainDate
  value: number
  source: Generated<string>
  note: Generated<string>
  origin: Generated<"typed" | "reported" | "counted" | "imported">
  work_id: string | null
  recorded_by: number
  recorded_at: Date
  replaced_at: Date | null
  replaced_by: string | null
}

export interface FiguresObservationFile {
  authority_id: number
  observation_id: string
  file_id: string
}

export interface FiguresTarget {
  authority_id: number
  id: string
  indicator_id: string
  unit_id: number
  period_start: PlainDate
  period_end: PlainDate
  comparator: "at-least" | "at-most" | "exactly"
  value: number
  basis: Generated<string>
  document_id: string | null
  span_start: number | null
  span_end: number | null
  version: Generated<number>
  created_by: number
  created_at: Date
}

export interface JournalDoneRequest {
  authority_id: number
  key: string
  account_id: number
  action: string
  outcome: unknown
  at: Date
}

export interface JournalEntry {
  authority_id: number
  id: string
  at: Date
  account_id: number | null
  actor_name: string
  actor_post: string
  action: string
  subject_kind: string
  subject_id: string
  before: unknown | null
  after: unknown | null
}

export interface OrganisationAppointment {
  id: Generated<number>
  person_id: number
  post_id: number
  valid_from: PlainDate
  valid_to: PlainDate | null
  legal_basis: Generated<string>
}

export interface OrganisationPerson {
  id: Generated<number>
  full_name: string
  email: Generated<string>
  phone: Generated<string>
  version: Generated<number>
}

export interface OrganisationPost {
  id: Generated<number>
  unit_id: number
  title: string
  is_head: Generated<boolean>
  rights: Generated<string[]>
  valid_from: PlainDate
  valid_to: PlainDate | null
  version: Generated<number>
}

export interface OrganisationSuccession {
  id: Generated<number>
  from_unit_id: number
  to_unit_id: number
  on_date: PlainDate
  kind: "merge" | "split" | "rename" | "abolish"
  part: "whole" | "part"
  area_km2: number | null
  population: number | null
  note: Generated<string>
  legal_basis: Generated<string>
}

export interface OrganisationUnit {
  id: Generated<number>
  code: string
  kind: "city" | "district" | "ward" | "commune" | "party-committee" | "people-council" | "people-committee" | "front" | "mass-organisation" | "office" | "department" | "police" | "military" | "centre" | "school" | "party-cell" | "residential-group"
  side: "state" | "party" | "front"
  name: string
  short_name: string
  symbol: string | null
  parent_id: number | null
  authority_id: number
  body_id: number
  valid_from: PlainDate
  valid_to: PlainDate | null
  legal_basis: Generated<string>
  position: Generated<number>
  version: Generated<number>
}

export interface PlansClause {
  authority_id: number
  document_id: string
  id: number
  span_start: number
  span_end: number
  needs: Generated<"work" | "nothing">
  reason: Generated<string>
}

export interface PlansCorrection {
  authority_id: number
  document_id: string
  item_id: string
  body_id: number
  outcome: "kept" | "changed" | "dropped" | "merged" | "split" | "added"
  faults: Generated<string[]>
  proposed: unknown | null
  kept: unknown | null
  reason: Generated<string>
  probability: number | null
  reader_version: string
  text_digest: string
  settled_by: number
  settled_at: Date
}

export interface PlansNode {
  authority_id: number
  id: string
  plan_id: string
  parent_id: string | null
  kind: "goal" | "target" | "breakthrough" | "key-task" | "programme" | "scheme" | "task"
  title: string
  position: number
  span_start: number | null
  span_end: number | null
  work_id: string | null
  target_id: string | null
  state: Generated<"active" | "removed">
  version: Generated<number>
}

export interface PlansPlan {
  authority_id: number
  id: string
  body_id: number
  document_id: string
  title: string
  confirmed_by: number
  confirmed_at: Date
  version: Generated<number>
}

export interface PlansReview {
  authority_id: number
  document_id: string
  body_id: number
  state: "open" | "confirmed" | "dropped"
  proposal: unknown
  draft: unknown
  version: Generated<number>
  started_by: number
  started_at: Date
  updated_at: Date
}

export interface PlansServes {
  authority_id: number
  document_id: string
  clause_id: number
  work_id: string
  node_id: string | null
  linked_by: number
  linked_at: Date
}

export interface PlansUnitAlias {
  authority_id: number
  body_id: number
  name_key: string
  name: string
  unit_id: number
  said_by: number
  said_at: Date
}

export interface ReportsExplanation {
  authority_id: number
  report_id: string
  finding_key: string
  quote: string
  verdict: "contradicts" | "differs"
  words: string
  account_id: number
  explained_at: Date
}

export interface ReportsReport {
  authority_id: number
  id: string
  body_id: number
  kind: "week" | "month" | "quarter" | "half-year" | "year" | "term" | "other"
  title: string
  period_start: PlainDate
  period_end: PlainDate
  cut_off: PlainDate
  document_id: string | null
  state: "draft" | "frozen"
  figures: unknown
  digest: string
  opening: Generated<string>
  assessment: Generated<string>
  proposals: Generated<string>
  signer_title: Generated<string>
  signer_name: Generated<string>
  recipients: Generated<string>
  created_by: number
  created_at: Date
  updated_at: Date
  version: Generated<number>
  scope: Generated<"body" | "authority">
  side: Generated<"state" | "party">
  parent_body: Generated<string>
  issuer: Generated<string>
  body_symbol: Generated<string>
  place: Generated<string>
  signing: Generated<string>
  changes: Generated<unknown>
  refreshed_at: Date | null
  frozen_at: Date | null
  frozen_by: number | null
  checked: unknown | null
}

export interface ReportsShortcoming {
  authority_id: number
  id: string
  report_id: string
  position: number
  what: string
  cause: Generated<string>
  remedy: Generated<string>
  due_on: PlainDate | null
  owner_unit_id: number | null
  work_id: string | null
  owner_name: Generated<string>
  work_code: Generated<string>
}

export interface WorkCoordination {
  authority_id: number
  work_id: string
  unit_id: number
  due_on: PlainDate | null
}

export interface WorkCounter {
  authority_id: number
  kind: string
  last_number: Generated<number>
}

export interface WorkDocumentTally {
  authority_id: number
  document_id: string
  standing: "open" | "done-in-time" | "done-late" | "cancelled"
  due_on: PlainDate
  amount: number
}

export interface WorkEvidence {
  authority_id: number
  work_id: string
  file_id: string
  report_id: string
}

export interface WorkExtension {
  authority_id: number
  id: string
  work_id: string
  state: "asked" | "granted" | "refused"
  from_due_on: PlainDate
  asked_due_on: PlainDate
  granted_due_on: PlainDate | null
  reason: string
  asked_by: number
  asker_name: string
  asked_on: PlainDate
  asked_at: Date
  decided_by: number | null
  decider_name: string | null
  decided_on: PlainDate | null
  decision_note: Generated<string>
}

export interface WorkFollower {
  authority_id: number
  work_id: string
  person_id: number
}

export interface WorkPastTerm {
  authority_id: number
  id: string
  work_id: string
  changed_on: PlainDate
  lead_unit_id: number | null
  had_due: boolean
}

export interface WorkProgressReport {
  authority_id: number
  id: string
  work_id: string
  reported_by: number
  reporter_name: string
  unit_id: number
  reported_at: Date
  kind: "progress" | "obstacle" | "handover"
  body: string
  done_amount: number | null
  total_amount: number | null
}

export interface WorkTally {
  authority_id: number
  unit_id: number
  month: PlainDate
  standing: "open" | "done-in-time" | "done-late" | "cancelled"
  due_on: PlainDate
  amount: number
}

export interface WorkVerdict {
  authority_id: number
  id: string
  work_id: string
  handed_over_on: PlainDate
  verdict: "accepted" | "returned"
  reason: Generated<string>
  judged_by: number
  judge_name: string
  judged_on: PlainDate
  judged_at: Date
}

export interface WorkWork {
  authority_id: number
  id: string
  kind: Generated<"task" | "dossier" | "petition" | "inspection" | "recommendation" | "milestone">
  code: string
  title: string
  detail: Generated<string>
  state: "unassigned" | "assigned" | "declined" | "doing" | "handed-over" | "returned" | "done" | "cancelled"
  lead_unit_id: number | null
  assignee_id: number | null
  assigned_by: number
  assigner_unit_id: number
  accepter_unit_id: number
  product: Generated<string>
  acceptance: Generated<string>
  assigned_on: PlainDate
  first_due_on: PlainDate | null
  due_on: PlainDate | null
  taken_on: PlainDate | null
  handed_over_on: PlainDate | null
  done_on: PlainDate | null
  cancelled_on: PlainDate | null
  progress_done: number | null
  progress_total: number | null
  progress_measure: Generated<string>
  progress_at: Date | null
  parent_id: string | null
  document_id: string | null
  span_start: number | null
  span_end: number | null
  created_at: Date
  updated_at: Date
  version: Generated<number>
  search: GeneratedAlways<string | null>
  obstacle_at: Date | null
}

export interface DB {
  "access.account": AccessAccount
  "access.api_token": AccessApiToken
  "access.kept_form": AccessKeptForm
  "access.session": AccessSession
  "calendar.day_off": CalendarDayOff
  "documents.citation": DocumentsCitation
  "documents.document": DocumentsDocument
  "documents.document_file": DocumentsDocumentFile
  "documents.document_type": DocumentsDocumentType
  "documents.file": DocumentsFile
  "documents.number_series": DocumentsNumberSeries
  "documents.recognised_page": DocumentsRecognisedPage
  "documents.recognition": DocumentsRecognition
  "documents.register_number": DocumentsRegisterNumber
  "documents.text_origin": DocumentsTextOrigin
  "figures.indicator": FiguresIndicator
  "figures.observation": FiguresObservation
  "figures.observation_file": FiguresObservationFile
  "figures.target": FiguresTarget
  "journal.done_request": JournalDoneRequest
  "journal.entry": JournalEntry
  "organisation.appointment": OrganisationAppointment
  "organisation.person": OrganisationPerson
  "organisation.post": OrganisationPost
  "organisation.succession": OrganisationSuccession
  "organisation.unit": OrganisationUnit
  "plans.clause": PlansClause
  "plans.correction": PlansCorrection
  "plans.node": PlansNode
  "plans.plan": PlansPlan
  "plans.review": PlansReview
  "plans.serves": PlansServes
  "plans.unit_alias": PlansUnitAlias
  "reports.explanation": ReportsExplanation
  "reports.report": ReportsReport
  "reports.shortcoming": ReportsShortcoming
  "work.coordination": WorkCoordination
  "work.counter": WorkCounter
  "work.document_tally": WorkDocumentTally
  "work.evidence": WorkEvidence
  "work.extension": WorkExtension
  "work.follower": WorkFollower
  "work.past_term": WorkPastTerm
  "work.progress_report": WorkProgressReport
  "work.tally": WorkTally
  "work.verdict": WorkVerdict
  "work.work": WorkWork
}
