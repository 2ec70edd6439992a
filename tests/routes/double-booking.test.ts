import { afterEach, describe } from 'vitest'
import { confirmedUpToItsUnits, NOW } from '#tests/support/crowd.ts'
import { startTown, type RunningTown } from '#tests/support/server.ts'

describe('A hundred who want the same hours of a venue at once', () => {
  let town: RunningTown | undefined
  afterEach(() => town?.stop())

  confirmedUpToItsUnits(async () => (town = await startTown({ at: NOW })))
})
