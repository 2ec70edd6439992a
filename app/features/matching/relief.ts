/** How obstacles give way: each kind of change is a bit, a set of changes a mask. */
import type { Obstacle } from './feasibility.ts'
import { USES, type Use } from './instance.ts'

export const [PEOPLE, UNITS, POWER, WATER, VEHICLE, ROOF, TOILET, STEP_FREE, FEE] = [
  1, 2, 4, 8, 16, 32, 64, 128, 256,
] as const
export const [SETUP, LENGTH, MOVE] = [512, 1024, 2048] as const
const FIRST_USE = 4096

/** How an obstacle gives way at the same time and place; 0: it does not. */
function reliefOf(obstacle: Obstacle): number {
  switch (obstacle.code) {
    case 'capacity':
      return obstacle.capacity >= 1 ? PEOPLE : 0
    case 'capacity_taken':
      return obstacle.free >= 1 ? PEOPLE : 0
    case 'units':
      return obstacle.offered >= 1 ? UNITS : 0
    case 'units_taken':
      return obstacle.free >= 1 ? UNITS : 0
    case 'power':
      return POWER
    case 'water':
      return WATER
    case 'vehicle':
      return VEHICLE
    case 'roof':
      return ROOF
    case 'toilet':
      return TOILET
    case 'step_free':
      return STEP_FREE
    case 'use':
      return useBit(obstacle.use)
    case 'quiet':
      return useBit('sound')
    case 'permit':
      return obstacle.use ? useBit(obstacle.use) : 0
    default:
      return 0
  }
}

export const useBit = (use: Use) => FIRST_USE << USES.indexOf(use)

/** The bits that make all obstacles give way, added to those given; -1: one of them never does. */
export function maskOf(obstacles: Obstacle[], mask: number): number {
  let all = mask
  for (const obstacle of obstacles) {
    const relief = reliefOf(obstacle)
    if (relief === 0) return -1
    all |= relief
  }
  return all
}

export function sizeOf(mask: number): number {
  let [size, rest] = [0, mask]
  for (; rest > 0; rest &= rest - 1) size++
  return size
}
