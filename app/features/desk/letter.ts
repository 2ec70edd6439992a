/** A letter as staff may read it. */

/** Whoever holds the secret of a link acts as the one it was sent to. */
const SECRET =
  /\/(?:account\/(?:password-reset|confirmation)|a|follow(?:\/confirmation)?)\/[0-9a-f]{40}/g

/**
 * The text without the secrets of its links: where mail is delivered, they are for the recipient
 * alone. Where none is, staff are the ones who pass them on.
 */
export function withoutSecrets(body: string): string {
  return body.replace(SECRET, (link) => `${link.slice(0, link.lastIndexOf('/') + 1)}……`)
}
