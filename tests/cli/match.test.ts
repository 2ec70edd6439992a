import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAN_SCHEMA } from '#app/features/matching/round-file.ts'
import type { RoundInstance, RoundPlan } from '#app/features/matching/round-instance.ts'
import { anyRound } from '#tests/support/round-arbitrary.ts'
import { faultOf } from '#tests/support/round-judge.ts'

describe('npm run match', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'michikusa-match-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (...args: string[]) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const command = ['--import', 'tsx', 'app/cli/match.ts', ...args]
      execFile(process.execPath, command, (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), said: out + err }),
      )
    })
  const file = (name: string, content: string) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }

  it('makes a plan of a file, with every option when it is asked to explain', async () => {
    // The first of a fixed row of random rounds in which everybody can be pinned.
    const instance = fc
      .sample(anyRound, { seed: 7, numRuns: 40 })
      .find(({ pins, requests }) => pins.length === 0 && requests.length > 4)
    if (!instance) throw new Error('no such round')
    const from = file('in.json', JSON.stringify(written(instance)))
    const to = join(folder, 'out.json')
    const { code, said } = await run('--in', from, '--out', to, '--explain')
    expect([code, said]).toEqual([0, expect.stringMatching(/requests placed/)])
    const plan = JSON.parse(readFileSync(to, 'utf8')) as RoundPlan
    expect(PLAN_SCHEMA.safeParse(plan).error).toBe(undefined)
    expect(faultOf(instance, plan.assignments)).toBe(null)
    expect(plan.candidates?.length).toBeGreaterThanOrEqual(plan.assignments.length)
  })

  it('says in one line what is wrong, and writes nothing', async () => {
    const to = join(folder, 'never.json')
    const junk = file('junk.json', '🍅'.repeat(2_500_000))
    const cases: [string[], RegExp][] = [
      [[], /^npm run match -- --in/],
      [['--in', join(folder, 'none.json'), '--out', to], /there is no such file/],
      [['--in', junk, '--out', to], /is no JSON/],
      [['--in', file('wrong.json', '{"period":7}'), '--out', to], /wrong\.json: period /],
    ]
    for (const [args, said] of cases) {
      const ended = await run(...args)
      expect(ended.code).toBeGreaterThan(0)
      expect(ended.said.trim()).toMatch(said)
      expect(ended.said.trim().split('\n')).toHaveLength(1)
    }
    expect(() => readFileSync(to)).toThrow('ENOENT')
  })
})

/** A file holds nothing that is undefined. */
function written(instance: RoundInstance): unknown {
  return JSON.parse(JSON.stringify(instance))
}
