-- What a work's lead unit was before a change, and whether it had a due day: so that a past cut-off can be told again later.
CREATE TABLE work.past_term (
  authority_id bigint NOT NULL,
  id           uuid NOT NULL,
  work_id      uuid NOT NULL,
  changed_on   date NOT NULL,
  lead_unit_id bigint,
  had_due      boolean NOT NULL,
  CONSTRAINT past_term_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT past_term_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work (authority_id, id)
);
-- @distributed work.past_term

CREATE INDEX past_term_by_work ON work.past_term (authority_id, work_id, changed_on, id);

COMMENT ON COLUMN work.tally.due_on IS 'Open work: its due day (infinity: none; 9999-12-31: handed over in time and waiting to be judged, so not overdue on any day). Closed work: -infinity.';

COMMENT ON COLUMN work.coordination.due_on IS 'The due day of the work while it is open (infinity: none), empty when it is closed: kept here so that a coordinating unit''s list is one index scan.';

CREATE INDEX work_closed_by_person ON work.work (authority_id, assignee_id, done_on DESC, id DESC) WHERE done_on IS NOT NULL;

CREATE INDEX work_closed_by_unit ON work.work (authority_id, lead_unit_id, done_on DESC, id DESC) WHERE done_on IS NOT NULL;

CREATE INDEX work_closed_by_assigner ON work.work (authority_id, assigned_by, done_on DESC, id DESC) WHERE done_on IS NOT NULL;

CREATE INDEX work_closed_by_accepter ON work.work (authority_id, accepter_unit_id, done_on DESC, id DESC) WHERE done_on IS NOT NULL;

CREATE INDEX coordination_by_unit ON work.coordination (authority_id, unit_id, work_id);

CREATE INDEX extension_waiting_by_work ON work.extension (authority_id, work_id) WHERE state = 'asked';
