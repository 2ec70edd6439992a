/** What was there before this system: uses of venues and acquaintances that staff remember. */
import { idFrom } from '#app/lib/id.ts'
import { addDays, type Day } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { organizationIdOf } from './organizations.ts'

/** Venue, organization, days ago. */
const USES: readonly [string, string, number][] = [
  ['court', 'dori', 200],
  ['court', 'dori', 260],
  ['court', 'seinen', 180],
  ['court', 'seinen', 300],
  ['court', 'komugi', 150],
  ['kajino', 'asobitai', 170],
  ['kajino', 'asobitai', 240],
  ['kajino', 'komugi', 220],
  ['kuriyama', 'asobitai', 320],
  ['kuriyama', 'mizube', 250],
  ['kotei', 'bosai', 330],
  ['kotei', 'bosai', 700],
  ['jinja', 'kirikabu', 190],
  ['jinja', 'ongaku', 400],
  ['koka', 'chokubai', 140],
  ['koka', 'chokubai', 230],
  ['kaze', 'shokudo', 210],
  ['dori', 'chokubai', 160],
  ['hall', 'guide', 130],
]

/** Two who did something together, days ago, and what. */
const TIES: readonly [string, string, number, string][] = [
  ['komugi', 'kaze', 220, '野菜パンの日'],
  ['dori', 'seinen', 260, '駅前の夕市'],
  ['dori', 'komugi', 300, '商店会の秋祭り'],
  ['bosai', 'shokudo', 330, '校庭の炊き出し'],
  ['bosai', 'shogakko', 330, '校庭の炊き出し'],
  ['mizube', 'asobitai', 170, '川あそびの日'],
  ['ongaku', 'kokage', 400, '喫茶店の演奏会'],
  ['kirikabu', 'jinja', 190, '境内の手づくり市'],
  ['chokubai', 'asatsuyu', 230, '持ち寄り市'],
  ['guide', 'kanri', 130, 'まち歩き写真展'],
]

/** No command enters what lies before the system: plain rows, without a booking of their own. */
export async function layPast(db: Db, date: Day): Promise<void> {
  await db
    .insertInto('past_use')
    .values(
      USES.map(([venue, organization, ago]) => ({
        id: idFrom('sample use', venue, organization, String(ago)),
        venue_id: idFrom('sample venue', venue),
        organization_id: organizationIdOf(organization),
        day: addDays(date, -ago),
      })),
    )
    .execute()
  await db
    .insertInto('tie')
    .values(
      TIES.map(([one, other, ago, what]) => {
        const [first, second] = [organizationIdOf(one), organizationIdOf(other)].sort()
        return {
          id: idFrom('sample tie', one, other),
          organization_id: first ?? '',
          other_id: second ?? '',
          day: addDays(date, -ago),
          what,
        }
      }),
    )
    .execute()
}
