import type { Updateable } from 'kysely'
import type { VenueTable } from '#db/tables/venues.ts'
import type { VenueFacts } from './venue.ts'

/** The venue's own columns; place and hours have their tables. */
export function toVenueRow(facts: VenueFacts) {
  const uses = new Set(facts.uses)
  const flag = (on: boolean) => (on ? (1 as const) : (0 as const))
  return {
    kind: facts.kind,
    summary: facts.summary,
    body: facts.body,
    units: facts.units,
    unit_size: facts.unitSize,
    capacity: facts.capacity,
    power_amps: facts.facilities.powerAmps,
    water: flag(facts.facilities.water),
    vehicle: facts.facilities.vehicle,
    lighting: flag(facts.facilities.lighting),
    storage: flag(facts.facilities.storage),
    allows_sale: flag(uses.has('sale')),
    allows_food: flag(uses.has('food')),
    allows_fire: flag(uses.has('fire')),
    allows_alcohol: flag(uses.has('alcohol')),
    allows_sound: flag(uses.has('sound')),
    allows_vehicles: flag(uses.has('vehicles')),
    allows_animals: flag(uses.has('animals')),
    quiet_from: facts.quietFrom,
    fee_amount: facts.fee.amount,
    fee_basis: facts.fee.basis,
    notice_days: facts.noticeDays,
    monthly_cap: facts.monthlyCap,
    buffer_minutes: facts.bufferMinutes,
    welcomes_first_timers: flag(facts.welcomesFirstTimers),
    first_timer_fee: facts.firstTimerFee,
    themes: JSON.stringify(facts.themes),
    land_type: facts.landType,
    address_visibility: facts.addressVisibility,
    know_how: facts.knowHow,
  } satisfies Updateable<VenueTable>
}
