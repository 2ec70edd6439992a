/** Ends a command that cannot do what it was asked, with one line that says why. */
export function fail(line: string): never {
  console.error(line)
  return process.exit(2)
}
