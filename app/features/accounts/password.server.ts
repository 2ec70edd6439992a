import { hash, verify } from '@node-rs/argon2'

/** argon2id with OWASP's parameters (19 MiB, two passes): about 10 ms a password. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS)
}

/** Takes as long when there is no such account, so that time tells nothing about who is here. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) {
    await hashPassword(password)
    return false
  }
  return verify(stored, password.normalize('NFKC'))
}
