-- What became of every item that the reader proposed, once a person has confirmed: the ground for judging and improving the reader.
CREATE TABLE plans.correction (
  authority_id   bigint NOT NULL,
  document_id    uuid NOT NULL,
  item_id        text NOT NULL,
  body_id        bigint NOT NULL,
  outcome        text NOT NULL CONSTRAINT correction_outcome_known CHECK (outcome IN ('kept', 'changed', 'dropped', 'merged', 'split', 'added')),
  faults         text[] NOT NULL DEFAULT '{}',
  proposed       jsonb,
  kept           jsonb,
  reason         text NOT NULL DEFAULT '',
  probability    numeric,
  reader_version text NOT NULL,
  text_digest    text NOT NULL,
  settled_by     bigint NOT NULL,
  settled_at     timestamptz NOT NULL,
  CONSTRAINT correction_pk PRIMARY KEY (authority_id, document_id, item_id),
  CONSTRAINT correction_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document (authority_id, id)
);
-- @distributed plans.correction

COMMENT ON TABLE plans.correction IS 'proposed is null for what a person added, kept for what was dropped or merged. text_digest is the SHA-256 of the text that offsets count in. settled_by is an account: the only personal data here.';

CREATE INDEX correction_by_time ON plans.correction (authority_id, settled_at DESC, document_id, item_id);
