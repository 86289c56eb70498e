-- A report keeps the words of its own letterhead, so that a frozen one gives the same paper whatever units are called later.
ALTER TABLE reports.report ADD COLUMN scope text NOT NULL DEFAULT 'body' CONSTRAINT report_scope_known CHECK (scope IN ('body', 'authority'));

ALTER TABLE reports.report ADD COLUMN side text NOT NULL DEFAULT 'state' CONSTRAINT report_side_known CHECK (side IN ('state', 'party'));

ALTER TABLE reports.report ADD COLUMN parent_body text NOT NULL DEFAULT '';

ALTER TABLE reports.report ADD COLUMN issuer text NOT NULL DEFAULT '';

ALTER TABLE reports.report ADD COLUMN body_symbol text NOT NULL DEFAULT '';

ALTER TABLE reports.report ADD COLUMN place text NOT NULL DEFAULT '';

ALTER TABLE reports.report ADD COLUMN signing text NOT NULL DEFAULT '';

ALTER TABLE reports.report ADD COLUMN changes jsonb NOT NULL DEFAULT '[]';

ALTER TABLE reports.report ADD COLUMN refreshed_at timestamptz;

ALTER TABLE reports.report ADD COLUMN frozen_at timestamptz;

ALTER TABLE reports.report ADD COLUMN frozen_by bigint;

ALTER TABLE reports.report ADD CONSTRAINT report_frozen_has_instant CHECK ((state = 'frozen') = (frozen_at IS NOT NULL));

COMMENT ON COLUMN reports.report.changes IS 'The numbers that the last refresh changed: [{ref, before, after}].';

ALTER TABLE reports.shortcoming ADD COLUMN owner_name text NOT NULL DEFAULT '';

ALTER TABLE reports.shortcoming ADD COLUMN work_code text NOT NULL DEFAULT '';

-- What was cancelled or given more time since a past day: so that the overdue work of that day is counted again without reading every work.
CREATE INDEX work_by_cancelled_day ON work.work (authority_id, cancelled_on, id) WHERE cancelled_on IS NOT NULL;

CREATE INDEX extension_by_decided_day ON work.extension (authority_id, decided_on, work_id) WHERE state = 'granted';
