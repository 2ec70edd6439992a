import { expect, it } from 'vitest'
import { ensurePermitRules, savePermitRule } from '#app/features/permits/commands.server.ts'
import { DEFAULT_PERMIT_RULES } from '#app/features/permits/default-rules.ts'
import { listPermitRules } from '#app/features/permits/queries.server.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

onBothDatabases('permit rules', (town) => {
  it('are there from the beginning, and stay as staff have edited them', async () => {
    const { db } = town
    await ensurePermitRules(db)
    expect(await listPermitRules(db)).toEqual(DEFAULT_PERMIT_RULES)
    const fire = DEFAULT_PERMIT_RULES.find(({ id }) => id === 'fire_stalls')
    if (!fire) throw new Error('there is a rule about fire')
    const edited = { ...fire, officialLeadDays: 7, checkedOn: '2026-11-20' }
    await savePermitRule(db, edited)
    await ensurePermitRules(db)
    const rules = await listPermitRules(db)
    expect(rules.find(({ id }) => id === 'fire_stalls')).toEqual(edited)
    expect(rules).toHaveLength(DEFAULT_PERMIT_RULES.length)
  })
})
