import { expect, it } from 'vitest'
import { type Job, startTicker, type Ticker } from '#app/http/ticker.ts'
import { createLog } from '#app/lib/log.ts'
import { addMinutes } from '#app/lib/time.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const AT = '2026-11-22T01:00:00.000Z'

onBothDatabases('the ticker', (town) => {
  const tickerAt = (clock: () => string, jobs: Job[], lines: string[] = []): Ticker =>
    startTicker({
      db: town.db,
      clock,
      jobs,
      log: createLog('info', { write: (line) => void lines.push(line) }),
    })
  const counting = (runs: string[], name = 'mail', everySeconds = 60): Job => ({
    name,
    everySeconds,
    run: async (_db, now) => runs.push(now),
  })

  it('runs a job at once and then when its time has come', async () => {
    const runs: string[] = []
    let now = AT
    const ticker = tickerAt(() => now, [counting(runs)])
    await ticker.tick()
    await ticker.tick()
    expect(runs).toEqual([AT])
    now = addMinutes(AT, 1)
    await ticker.tick()
    expect(runs).toEqual([AT, now])
    await ticker.stop()
  })

  it('works in one process only, until that one stops', async () => {
    const first: string[] = []
    const second: string[] = []
    const working = tickerAt(() => AT, [counting(first)])
    const waiting = tickerAt(() => AT, [counting(second)])
    await working.tick()
    await waiting.tick()
    expect([first.length, second.length]).toEqual([1, 0])
    await working.stop()
    await waiting.tick()
    expect([first.length, second.length]).toEqual([1, 1])
    await waiting.stop()
  })

  it('is taken over from a process that died, once its lease has run out', async () => {
    const runs: string[] = []
    await tickerAt(() => AT, [counting([])]).tick()
    let now = addMinutes(AT, 1)
    const heir = tickerAt(() => now, [counting(runs)])
    await heir.tick()
    expect(runs).toEqual([])
    now = addMinutes(AT, 2)
    await heir.tick()
    expect(runs).toEqual([now])
    await heir.stop()
  })

  it('goes on when a job fails, and says so in the log', async () => {
    const runs: string[] = []
    const lines: string[] = []
    const failing: Job = {
      name: 'failing',
      everySeconds: 60,
      run: async () => {
        throw new Error('no post today')
      },
    }
    const ticker = tickerAt(() => AT, [failing, counting(runs)], lines)
    await ticker.tick()
    expect(runs).toEqual([AT])
    expect(lines.join('')).toContain('no post today')
    await ticker.stop()
  })

  it('never overlaps itself, and stops only after the job that is running', async () => {
    let finish = () => {}
    let began = () => {}
    let runs = 0
    let done = false
    const hasBegun = new Promise<void>((resolve) => {
      began = resolve
    })
    const slow: Job = {
      name: 'slow',
      everySeconds: 0,
      run: async () => {
        runs += 1
        began()
        await new Promise<void>((resolve) => {
          finish = resolve
        })
        done = true
      },
    }
    const ticker = tickerAt(() => AT, [slow])
    const round = ticker.tick()
    const same = ticker.tick()
    await hasBegun
    const stopped = ticker.stop()
    finish()
    await Promise.all([round, same, stopped])
    expect([runs, done]).toEqual([1, true])
  })
})
