-- The reading of scans by machine: one row for a file that waits, is read, or was read. It outlives the server: pages already read stay.
CREATE TABLE documents.recognition (
  authority_id bigint NOT NULL,
  document_id  uuid NOT NULL,
  file_id      uuid NOT NULL,
  body_id      bigint NOT NULL,
  state        text NOT NULL CONSTRAINT recognition_state_known CHECK (state IN ('waiting', 'done', 'aside', 'failed', 'cancelled')),
  reason       text CONSTRAINT recognition_reason_known CHECK (reason IN ('unreadable', 'too-heavy', 'no-words', 'too-many-pages', 'too-long', 'state-secret', 'not-draft')),
  pages        integer,
  pages_read   integer NOT NULL DEFAULT 0,
  unread       jsonb NOT NULL DEFAULT '[]',
  text_digest  text NOT NULL,
  attempts     integer NOT NULL DEFAULT 0,
  held_until   timestamptz,
  started_by   bigint NOT NULL,
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  CONSTRAINT recognition_pk PRIMARY KEY (authority_id, document_id),
  CONSTRAINT recognition_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document (authority_id, id),
  CONSTRAINT recognition_file_fk FOREIGN KEY (authority_id, file_id) REFERENCES documents.file (authority_id, id),
  CONSTRAINT recognition_failed_has_reason CHECK (state <> 'failed' OR reason IS NOT NULL)
);
-- @distributed documents.recognition

COMMENT ON TABLE documents.recognition IS 'text_digest: SHA-256 of the text the document had when the reading began; another text means that a person typed meanwhile, and the result is kept aside. unread: pages that could not be read. held_until: a runner has the row until then.';

CREATE INDEX recognition_waiting ON documents.recognition (authority_id, started_at, document_id) WHERE state = 'waiting';

CREATE TABLE documents.recognised_page (
  authority_id bigint NOT NULL,
  document_id  uuid NOT NULL,
  page         integer NOT NULL CONSTRAINT recognised_page_positive CHECK (page > 0),
  content      jsonb NOT NULL,
  confidence   numeric(5, 2),
  read_at      timestamptz NOT NULL,
  CONSTRAINT recognised_page_pk PRIMARY KEY (authority_id, document_id, page),
  CONSTRAINT recognised_page_recognition_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.recognition (authority_id, document_id)
);
-- @distributed documents.recognised_page

COMMENT ON TABLE documents.recognised_page IS 'content: the words and ruling lines of one page as the recogniser saw them; laid out together when the last page is read.';
