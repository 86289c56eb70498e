-- Where a document's text came from, so that every place in it leads back to the page it was read from.
CREATE TABLE documents.text_origin (
  authority_id bigint NOT NULL,
  document_id  uuid NOT NULL,
  file_id      uuid,
  kind         text NOT NULL CONSTRAINT text_origin_kind_known CHECK (kind IN ('text', 'docx', 'doc', 'pdf', 'scan', 'image')),
  encoding     text NOT NULL,
  places       jsonb NOT NULL,
  doubtful     jsonb NOT NULL,
  CONSTRAINT text_origin_pk PRIMARY KEY (authority_id, document_id),
  CONSTRAINT text_origin_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document (authority_id, id),
  CONSTRAINT text_origin_file_fk FOREIGN KEY (authority_id, file_id) REFERENCES documents.file (authority_id, id)
);
-- @distributed documents.text_origin

COMMENT ON TABLE documents.text_origin IS 'places: [start, end, page or null, part, at, left, top, right, bottom] with the box in 1/10000 of the page; doubtful: [start, end, confidence]. Offsets are UTF-16 positions in document.body_text.';
