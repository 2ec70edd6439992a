/** Everything the ticker does, in the order in which it does it. */
import type { Job } from './ticker.ts'

export const jobs: readonly Job[] = []
