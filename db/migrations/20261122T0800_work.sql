-- Work (việc): anything with an owner, a product and a clock. This is the common part; every kind of work has a row here.
CREATE TABLE work.counter (
  authority_id bigint NOT NULL,
  kind         text NOT NULL,
  last_number  integer NOT NULL DEFAULT 0,
  CONSTRAINT counter_pk PRIMARY KEY (authority_id, kind)
);
-- @distributed work.counter

CREATE TABLE work.work (
  authority_id      bigint NOT NULL,
  id                uuid NOT NULL,
  kind              text NOT NULL DEFAULT 'task' CONSTRAINT work_kind_known CHECK (kind IN ('task', 'dossier', 'petition', 'inspection', 'recommendation', 'milestone')),
  code              text NOT NULL,
  title             text NOT NULL CONSTRAINT work_title_not_blank CHECK (btrim(title) <> ''),
  detail            text NOT NULL DEFAULT '',
  state             text NOT NULL CONSTRAINT work_state_known CHECK (state IN ('unassigned', 'assigned', 'declined', 'doing', 'handed-over', 'returned', 'done', 'cancelled')),
  lead_unit_id      bigint,
  assignee_id       bigint,
  assigned_by       bigint NOT NULL,
  assigner_unit_id  bigint NOT NULL,
  accepter_unit_id  bigint NOT NULL,
  product           text NOT NULL DEFAULT '',
  acceptance        text NOT NULL DEFAULT '',
  assigned_on       date NOT NULL,
  first_due_on      date,
  due_on            date,
  taken_on          date,
  handed_over_on    date,
  done_on           date,
  cancelled_on      date,
  progress_done     numeric,
  progress_total    numeric,
  progress_measure  text NOT NULL DEFAULT '',
  progress_at       timestamptz,
  parent_id         uuid,
  document_id       uuid,
  span_start        integer,
  span_end          integer,
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  version           integer NOT NULL DEFAULT 1,
  search            tsvector GENERATED ALWAYS AS (public.fold_words(code || ' ' || title || ' ' || product)) STORED,
  CONSTRAINT work_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT work_code_once UNIQUE (authority_id, code),
  CONSTRAINT work_parent_fk FOREIGN KEY (authority_id, parent_id) REFERENCES work.work (authority_id, id),
  CONSTRAINT work_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document (authority_id, id),
  CONSTRAINT work_lead_fk FOREIGN KEY (lead_unit_id) REFERENCES organisation.unit (id),
  CONSTRAINT work_due_not_before_first CHECK (due_on >= first_due_on),
  CONSTRAINT work_done_has_day CHECK ((state = 'done') = (done_on IS NOT NULL)),
  CONSTRAINT work_cancelled_has_day CHECK ((state = 'cancelled') = (cancelled_on IS NOT NULL))
);
-- @distributed work.work

COMMENT ON TABLE work.work IS 'due_on is the day in force; first_due_on is never overwritten. handed_over_on is the day of the handover that was accepted, or of the newest one; lateness is judged by it and is derived, never a state.';

CREATE INDEX work_open_by_person ON work.work (authority_id, assignee_id, due_on, id) WHERE done_on IS NULL AND cancelled_on IS NULL;

CREATE INDEX work_open_by_unit ON work.work (authority_id, lead_unit_id, due_on, id) WHERE done_on IS NULL AND cancelled_on IS NULL;

CREATE INDEX work_open_by_due ON work.work (authority_id, due_on, id) WHERE done_on IS NULL AND cancelled_on IS NULL;

CREATE INDEX work_open_by_assigner ON work.work (authority_id, assigned_by, due_on, id) WHERE done_on IS NULL AND cancelled_on IS NULL;

CREATE INDEX work_waiting_acceptance ON work.work (authority_id, accepter_unit_id, handed_over_on, id) WHERE state = 'handed-over';

CREATE INDEX work_by_done_day ON work.work (authority_id, done_on DESC, id DESC) WHERE done_on IS NOT NULL;

CREATE INDEX work_by_assigned_day ON work.work (authority_id, assigned_on, id);

CREATE INDEX work_by_document ON work.work (authority_id, document_id, id);

CREATE INDEX work_by_parent ON work.work (authority_id, parent_id);

CREATE INDEX work_by_words ON work.work USING gin (search);

CREATE TABLE work.coordination (
  authority_id bigint NOT NULL,
  work_id      uuid NOT NULL,
  unit_id      bigint NOT NULL,
  due_on       date,
  CONSTRAINT coordination_pk PRIMARY KEY (authority_id, work_id, unit_id),
  CONSTRAINT coordination_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work (authority_id, id),
  CONSTRAINT coordination_unit_fk FOREIGN KEY (unit_id) REFERENCES organisation.unit (id)
);
-- @distributed work.coordination

COMMENT ON COLUMN work.coordination.due_on IS 'The due day of the work while it is open, empty when it is closed: kept here so that a coordinating unit''s list is one index scan.';

CREATE INDEX coordination_open_by_unit ON work.coordination (authority_id, unit_id, due_on, work_id);

CREATE TABLE work.follower (
  authority_id bigint NOT NULL,
  work_id      uuid NOT NULL,
  person_id    bigint NOT NULL,
  CONSTRAINT follower_pk PRIMARY KEY (authority_id, person_id, work_id),
  CONSTRAINT follower_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work (authority_id, id)
);
-- @distributed work.follower

CREATE TABLE work.progress_report (
  authority_id   bigint NOT NULL,
  id             uuid NOT NULL,
  work_id        uuid NOT NULL,
  reported_by    bigint NOT NULL,
  reporter_name  text NOT NULL,
  unit_id        bigint NOT NULL,
  reported_at    timestamptz NOT NULL,
  kind           text NOT NULL CONSTRAINT progress_report_kind_known CHECK (kind IN ('progress', 'obstacle', 'handover')),
  body           text NOT NULL,
  done_amount    numeric,
  total_amount   numeric,
  CONSTRAINT progress_report_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT progress_report_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work (authority_id, id)
);
-- @distributed work.progress_report

CREATE INDEX progress_report_by_work ON work.progress_report (authority_id, work_id, id DESC);

CREATE TABLE work.evidence (
  authority_id bigint NOT NULL,
  work_id      uuid NOT NULL,
  file_id      uuid NOT NULL,
  report_id    uuid NOT NULL,
  CONSTRAINT evidence_pk PRIMARY KEY (authority_id, work_id, file_id),
  CONSTRAINT evidence_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work (authority_id, id),
  CONSTRAINT evidence_report_fk FOREIGN KEY (authority_id, report_id) REFERENCES work.progress_report (authority_id, id),
  CONSTRAINT evidence_file_fk FOREIGN KEY (authority_id, file_id) REFERENCES documents.file (authority_id, id)
);
-- @distributed work.evidence

CREATE TABLE work.extension (
  authority_id  bigint NOT NULL,
  id            uuid NOT NULL,
  work_id       uuid NOT NULL,
  state         text NOT NULL CONSTRAINT extension_state_known CHECK (state IN ('asked', 'granted', 'refused')),
  from_due_on   date NOT NULL,
  asked_due_on  date NOT NULL,
  granted_due_on date,
  reason        text NOT NULL,
  asked_by      bigint NOT NULL,
  asker_name    text NOT NULL,
  asked_on      date NOT NULL,
  asked_at      timestamptz NOT NULL,
  decided_by    bigint,
  decider_name  text,
  decided_on    date,
  decision_note text NOT NULL DEFAULT '',
  CONSTRAINT extension_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT extension_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work (authority_id, id),
  CONSTRAINT extension_moves_later CHECK (asked_due_on > from_due_on),
  CONSTRAINT extension_decided_whole CHECK ((state = 'asked') = (decided_on IS NULL))
);
-- @distributed work.extension

CREATE INDEX extension_by_work ON work.extension (authority_id, work_id, id DESC);

CREATE INDEX extension_waiting ON work.extension (authority_id, asked_on, id) WHERE state = 'asked';

CREATE TABLE work.verdict (
  authority_id   bigint NOT NULL,
  id             uuid NOT NULL,
  work_id        uuid NOT NULL,
  handed_over_on date NOT NULL,
  verdict        text NOT NULL CONSTRAINT verdict_known CHECK (verdict IN ('accepted', 'returned')),
  reason         text NOT NULL DEFAULT '',
  judged_by      bigint NOT NULL,
  judge_name     text NOT NULL,
  judged_on      date NOT NULL,
  judged_at      timestamptz NOT NULL,
  CONSTRAINT verdict_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT verdict_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work (authority_id, id),
  CONSTRAINT verdict_return_has_reason CHECK (verdict = 'accepted' OR btrim(reason) <> '')
);
-- @distributed work.verdict

CREATE INDEX verdict_by_work ON work.verdict (authority_id, work_id, id DESC);

CREATE TABLE work.tally (
  authority_id bigint NOT NULL,
  unit_id      bigint NOT NULL,
  month        date NOT NULL,
  standing     text NOT NULL CONSTRAINT tally_standing_known CHECK (standing IN ('open', 'done-in-time', 'done-late', 'cancelled')),
  due_on       date NOT NULL,
  amount       integer NOT NULL,
  CONSTRAINT tally_pk PRIMARY KEY (authority_id, unit_id, month, standing, due_on)
);
-- @distributed work.tally

COMMENT ON TABLE work.tally IS 'How many works stand where, by lead unit (0: none) and month of assignment. due_on is the due day of open work (infinity: none) and -infinity for closed work, so that overdue on any day is a sum.';

CREATE TABLE work.document_tally (
  authority_id bigint NOT NULL,
  document_id  uuid NOT NULL,
  standing     text NOT NULL CONSTRAINT document_tally_standing_known CHECK (standing IN ('open', 'done-in-time', 'done-late', 'cancelled')),
  due_on       date NOT NULL,
  amount       integer NOT NULL,
  CONSTRAINT document_tally_pk PRIMARY KEY (authority_id, document_id, standing, due_on)
);
-- @distributed work.document_tally
