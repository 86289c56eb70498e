-- Days that differ from the plain Monday-to-Friday week. scope_authority_id 0 means every body.
CREATE TABLE calendar.day_off (
  date               date NOT NULL,
  scope_authority_id bigint NOT NULL DEFAULT 0,
  kind               text NOT NULL CONSTRAINT day_off_kind_known CHECK (kind IN ('holiday', 'compensatory', 'swapped-off', 'make-up-working', 'agency-shift')),
  name               text NOT NULL CONSTRAINT day_off_name_not_blank CHECK (btrim(name) <> ''),
  legal_basis        text NOT NULL,
  verified           boolean NOT NULL,
  CONSTRAINT day_off_pk PRIMARY KEY (scope_authority_id, date)
);
-- @reference calendar.day_off
