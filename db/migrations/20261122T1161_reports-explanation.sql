-- Why a figure in a report's words may differ from what is held: a report is frozen only when each difference is settled or explained.
CREATE TABLE reports.explanation (
  authority_id bigint NOT NULL,
  report_id    uuid NOT NULL,
  finding_key  text NOT NULL,
  quote        text NOT NULL,
  verdict      text NOT NULL CONSTRAINT explanation_verdict_known CHECK (verdict IN ('contradicts', 'differs')),
  words        text NOT NULL CONSTRAINT explanation_words_not_blank CHECK (btrim(words) <> ''),
  account_id   bigint NOT NULL,
  explained_at timestamptz NOT NULL,
  CONSTRAINT explanation_pk PRIMARY KEY (authority_id, report_id, finding_key),
  CONSTRAINT explanation_report_fk FOREIGN KEY (authority_id, report_id) REFERENCES reports.report (authority_id, id)
);
-- @distributed reports.explanation

ALTER TABLE reports.report ADD COLUMN checked jsonb;

COMMENT ON COLUMN reports.report.checked IS 'What the check found when the report was frozen: {counts, explained: [{quote, verdict, words}]}. Null: frozen before reports were checked, or a draft.';
