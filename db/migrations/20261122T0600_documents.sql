CREATE TABLE documents.document_type (
  code         text NOT NULL,
  side         text NOT NULL CONSTRAINT document_type_side_known CHECK (side IN ('state', 'party')),
  abbreviation text NOT NULL,
  name         text NOT NULL,
  name_en      text NOT NULL,
  valid_from   date NOT NULL,
  valid_to     date,
  legal_basis  text NOT NULL,
  verified     boolean NOT NULL,
  position     integer NOT NULL,
  CONSTRAINT document_type_pk PRIMARY KEY (code)
);
-- @reference documents.document_type

CREATE TABLE documents.file (
  authority_id bigint NOT NULL,
  id           uuid NOT NULL,
  sha256       text NOT NULL CONSTRAINT file_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  name         text NOT NULL CONSTRAINT file_name_not_blank CHECK (btrim(name) <> ''),
  media_type   text NOT NULL,
  size         bigint NOT NULL CONSTRAINT file_size_positive CHECK (size > 0),
  uploaded_by  bigint NOT NULL,
  uploaded_at  timestamptz NOT NULL,
  CONSTRAINT file_pk PRIMARY KEY (authority_id, id)
);
-- @distributed documents.file

CREATE TABLE documents.document (
  authority_id    bigint NOT NULL,
  id              uuid NOT NULL,
  body_id         bigint NOT NULL,
  direction       text NOT NULL CONSTRAINT document_direction_known CHECK (direction IN ('arrival', 'departure', 'held')),
  state           text NOT NULL CONSTRAINT document_state_known CHECK (state IN ('draft', 'registered', 'void')),
  side            text NOT NULL CONSTRAINT document_side_known CHECK (side IN ('state', 'party', 'front')),
  type_code       text,
  symbol          text NOT NULL DEFAULT '',
  symbol_key      text NOT NULL DEFAULT '',
  issued_on       date,
  issuer          text NOT NULL DEFAULT '',
  title           text NOT NULL CONSTRAINT document_title_not_blank CHECK (btrim(title) <> ''),
  body_text       text NOT NULL DEFAULT '',
  period_from     integer,
  period_to       integer,
  register_period text,
  register_number integer,
  arrived_on      date,
  sent_on         date,
  handled_by      bigint,
  signer          text NOT NULL DEFAULT '',
  recipients      text NOT NULL DEFAULT '',
  copies          integer,
  urgency         text NOT NULL DEFAULT 'normal' CONSTRAINT document_urgency_known CHECK (urgency IN ('normal', 'urgent', 'very-urgent', 'flash')),
  answer_by       date,
  note            text NOT NULL DEFAULT '',
  void_reason     text,
  created_by      bigint NOT NULL,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  version         integer NOT NULL DEFAULT 1,
  search          tsvector GENERATED ALWAYS AS (public.fold_words(symbol || ' ' || issuer || ' ' || title || ' ' || left(body_text, 200000))) STORED,
  search_exact    tsvector GENERATED ALWAYS AS (to_tsvector('simple', symbol || ' ' || issuer || ' ' || title || ' ' || left(body_text, 200000))) STORED,
  CONSTRAINT document_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT document_void_has_reason CHECK (state <> 'void' OR btrim(void_reason) <> '')
);
-- @distributed documents.document

CREATE INDEX document_by_day ON documents.document (authority_id, direction, issued_on DESC, id DESC);

CREATE INDEX document_by_creation ON documents.document (authority_id, id DESC);

CREATE INDEX document_by_symbol ON documents.document (authority_id, symbol_key) WHERE symbol_key <> '';

CREATE INDEX document_by_words ON documents.document USING gin (search);

CREATE INDEX document_by_exact_words ON documents.document USING gin (search_exact);

CREATE INDEX document_by_title ON documents.document USING gin (public.fold(title) public.gin_trgm_ops);

CREATE TABLE documents.document_file (
  authority_id bigint NOT NULL,
  document_id  uuid NOT NULL,
  file_id      uuid NOT NULL,
  role         text NOT NULL CONSTRAINT document_file_role_known CHECK (role IN ('original', 'attachment')),
  CONSTRAINT document_file_pk PRIMARY KEY (authority_id, document_id, file_id),
  CONSTRAINT document_file_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document (authority_id, id),
  CONSTRAINT document_file_file_fk FOREIGN KEY (authority_id, file_id) REFERENCES documents.file (authority_id, id)
);
-- @distributed documents.document_file

CREATE TABLE documents.citation (
  authority_id       bigint NOT NULL,
  document_id        uuid NOT NULL,
  id                 integer NOT NULL,
  span_start         integer NOT NULL,
  span_end           integer NOT NULL,
  written            text NOT NULL,
  type_name          text,
  symbol             text,
  symbol_key         text NOT NULL DEFAULT '',
  issued_on          text,
  issuer             text,
  target_document_id uuid,
  CONSTRAINT citation_pk PRIMARY KEY (authority_id, document_id, id),
  CONSTRAINT citation_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document (authority_id, id),
  CONSTRAINT citation_target_fk FOREIGN KEY (authority_id, target_document_id) REFERENCES documents.document (authority_id, id),
  CONSTRAINT citation_span_in_order CHECK (span_end > span_start)
);
-- @distributed documents.citation

CREATE INDEX citation_by_symbol ON documents.citation (authority_id, symbol_key) WHERE symbol_key <> '';

CREATE INDEX citation_by_target ON documents.citation (authority_id, target_document_id);

CREATE TABLE documents.number_series (
  authority_id bigint NOT NULL,
  body_id      bigint NOT NULL,
  direction    text NOT NULL CONSTRAINT number_series_direction_known CHECK (direction IN ('arrival', 'departure')),
  type_group   text NOT NULL,
  period       text NOT NULL,
  last_number  integer NOT NULL DEFAULT 0,
  CONSTRAINT number_series_pk PRIMARY KEY (authority_id, body_id, direction, type_group, period)
);
-- @distributed documents.number_series

COMMENT ON TABLE documents.number_series IS 'One gap-free series for a body, a type and a year (State) or a term (Party). type_group is the document type code, or all where one series serves every type.';

CREATE TABLE documents.register_number (
  authority_id bigint NOT NULL,
  body_id      bigint NOT NULL,
  direction    text NOT NULL CONSTRAINT register_number_direction_known CHECK (direction IN ('arrival', 'departure')),
  type_group   text NOT NULL,
  period       text NOT NULL,
  number       integer NOT NULL CONSTRAINT register_number_positive CHECK (number > 0),
  state        text NOT NULL CONSTRAINT register_number_state_known CHECK (state IN ('used', 'reserved', 'void')),
  document_id  uuid,
  reason       text NOT NULL DEFAULT '',
  taken_by     bigint NOT NULL,
  taken_at     timestamptz NOT NULL,
  CONSTRAINT register_number_pk PRIMARY KEY (authority_id, body_id, direction, type_group, period, number),
  CONSTRAINT register_number_series_fk FOREIGN KEY (authority_id, body_id, direction, type_group, period) REFERENCES documents.number_series (authority_id, body_id, direction, type_group, period),
  CONSTRAINT register_number_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document (authority_id, id),
  CONSTRAINT register_number_void_has_reason CHECK (state = 'used' OR btrim(reason) <> '')
);
-- @distributed documents.register_number
