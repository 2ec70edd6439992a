import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTown } from '#app/features/places/town.server.ts'
import { ensureTown } from '#app/features/places/town.commands.server.ts'
import { weekly } from '#app/features/calendar/recurrence.ts'
import { instantAt } from '#app/lib/time.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { arrive, expectSound, walkIn } from '#tests/support/sample.ts'
import { startTown, type RunningTown } from '#tests/support/server.ts'

/** A Sunday; the day after is a holiday. */
const SUNDAY = '2026-11-22'
const EVERY_DAY = weekly([0, 1, 2, 3, 4, 5, 6], 1, null)
const hours = (start: string, end: string) => ({
  rules: [
    {
      rrule: EVERY_DAY,
      firstDay: '2026-01-01',
      untilDay: null,
      start,
      end,
      holidays: 'closed' as const,
    },
  ],
  closedDays: [],
  season: null,
})

describe('as the town’s clock goes on', () => {
  let town: RunningTown
  let browser: Browser
  let standId: string
  beforeAll(async () => {
    const seeded = startTown({
      at: instantAt(SUNDAY, '08:59'),
      seed: async (db) => {
        await ensureTown(db, loadTown('koganei'))
        standId = await buildStand(db, {
          place: { name: '朝の直売所' },
          hours: hours('09:00', '17:00'),
        })
        await buildStand(db, { place: { name: '夜の直売所' }, hours: hours('21:00', '01:00') })
        const organizationId = await buildOrganization(db)
        const night = { title: '夜の市', start: '22:00', end: '02:00' }
        await buildEvent(db, { organizationId, day: SUNDAY, ...night })
      },
    })
    ;[town, browser] = await Promise.all([seeded, openBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await town.stop()
  })

  it('a stand and a market say what is true at each moment, in the list and on their pages', async () => {
    const walker = await walkIn(browser, town, { javaScriptEnabled: false })
    const { page } = walker
    const look = async (day: string, clock: string) => {
      town.setClock(instantAt(day, clock))
      await page.goto('/?when=today')
      await arrive(walker)
      const entries = await page.locator('#list li').allTextContents()
      const of = (title: string) => entries.find((entry) => entry.includes(title)) ?? ''
      await page.goto('/?when=now')
      const open = await page.locator('#list li h3').allTextContents()
      await page.goto(`/stands/${standId}`)
      const own = await page.getByRole('region', { name: '今日の様子' }).textContent()
      return { of, open: open.map((title) => title.trim()), own }
    }

    const early = await look(SUNDAY, '08:59')
    expect([early.own, early.open]).toEqual(['9:00に開きます', []])
    expect(early.of('朝の直売所')).toContain('9:00に開きます')

    const opened = await look(SUNDAY, '09:00')
    expect(opened.own).toContain('17:00まで開いています')
    expect(opened.of('朝の直売所')).toContain('17:00まで開いています')
    expect(opened.open).toEqual(['朝の直売所'])

    const closing = await look(SUNDAY, '16:59')
    expect(closing.own).toContain('まもなく閉まります（17:00まで）')
    const closed = await look(SUNDAY, '17:00')
    expect(closed.own).toBe('次は11月24日（火）9:00から')
    expect(closed.open).toEqual([])

    const evening = await look(SUNDAY, '21:30')
    expect(evening.open).toEqual(['夜の直売所'])
    expect(evening.of('夜の直売所')).toContain('翌1:00まで開いています')
    expect(evening.of('夜の市')).toContain('まもなく始まります（22:00から）')

    // On the other side of midnight: a holiday, on which the night of Sunday still runs.
    const midnight = await look('2026-11-23', '00:00')
    expect(midnight.own).toBe('本日はお休みです（祝日）。次は明日24日（火）9:00から')
    expect(midnight.open).toEqual(['夜の市', '夜の直売所'])
    expect(midnight.of('夜の市')).toContain('開催中')
    expect(midnight.of('夜の直売所')).toContain('1:00まで開いています')
    await expectSound(walker)
    const later = await look('2026-11-23', '02:00')
    expect(later.open).toEqual([])
    expect(later.of('夜の市')).toBe('')
    await walker.leave()
  })
})
