/** Headers of every page: our own scripts, styles and pictures only, no framing, no sniffing, no caching of people's work. */
export const securityHeaders = (nonce: string): [string, string][] => [
  [
    "content-security-policy",
    `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  ],
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "same-origin"],
  ["permissions-policy", "camera=(self), microphone=(), geolocation=()"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cache-control", "private, no-store"],
]
