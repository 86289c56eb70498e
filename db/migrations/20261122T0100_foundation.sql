-- What every area rests on: the role that the application acts as, and text that is found with and without tones.
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;

CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

CREATE FUNCTION public.fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower(public.unaccent('public.unaccent', $1)) $$;

CREATE FUNCTION public.fold_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT to_tsvector('simple', public.fold($1)) $$;

CREATE SCHEMA calendar;

CREATE SCHEMA organisation;

CREATE SCHEMA access;

CREATE SCHEMA journal;

CREATE SCHEMA documents;

CREATE SCHEMA figures;

CREATE SCHEMA work;

CREATE SCHEMA plans;

CREATE SCHEMA reports;
