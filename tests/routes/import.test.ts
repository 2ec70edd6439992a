import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppLoadContext } from '@remix-run/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/features/organizations/actor.ts'
import { listDoubts } from '#app/features/publishing/doubt.queries.server.ts'
import { bodyLimitOf, readFormBody } from '#app/http/form-body.ts'
import { readSettings } from '#app/lib/env.ts'
import { createLog } from '#app/lib/log.ts'
import { action as accept } from '#app/routes/desk/import-doubt-acceptance.ts'
import { action as dismiss } from '#app/routes/desk/import-doubt-dismissal.ts'
import { action as apply } from '#app/routes/desk/import-application.ts'
import { loader as confirm } from '#app/routes/desk/import-file.tsx'
import { action as receive, loader as list } from '#app/routes/desk/import.tsx'
import { startSession } from '#app/session.server.ts'
import { buildActor } from '#tests/support/builders/organization.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { onSqlite } from '#tests/support/databases.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const NEXT_DAY = '2026-11-23T00:00:01.000Z'
const ORIGIN = 'http://localhost:3000'
const FILE = [
  '市区町村コード,NO,市区町村名,イベント名,開始日,終了日',
  '132101,1,小金井市,見本の朝市,2026-12-06,2026-12-06',
  '132101,2,小金井市,見本の夜市,,2026-12-07',
  '132101,3,小金井市,見本の昼市,,',
].join('\n')

onSqlite('Staff who read a file in', (test) => {
  let folder = ''
  let context: AppLoadContext
  let staff: Actor
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'michikusa-import-'))
    const read = readSettings({ UPLOAD_DIR: folder })
    if (!read.ok) throw new Error(read.problem)
    context = {
      db: test.db,
      now: NOW,
      town: await buildTown(test.db),
      settings: read.settings,
      language: 'ja',
      requestId: 'test',
      log: createLog('silent'),
    }
    staff = await buildActor(test.db, { staff: true })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const ask = async (path: string, form: FormData | null = null, actor: Actor = staff) => {
    const cookie = (await startSession(context, actor.accountId)).split(';')[0] ?? ''
    const init = form ? { method: 'POST', body: form } : {}
    return new Request(`${ORIGIN}${path}`, { headers: { cookie }, ...init })
  }
  const send = async (fields: Record<string, string | File>, actor?: Actor) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const request = await ask('/desk/import', form, actor)
    return receive({ request, context, params: {} })
  }
  const upload = async (text = FILE): Promise<string> => {
    const answer = await send({ file: new File([text], '見本.csv') })
    if (!(answer instanceof Response)) throw new Error(JSON.stringify(answer))
    return answer.headers.get('location')?.split('/').at(-1) ?? ''
  }
  const look = async (fileId: string, query = '') =>
    confirm({ request: await ask(`/desk/import/${fileId}${query}`), context, params: { fileId } })
  const carryOut = async (fileId: string) => {
    const request = await ask(`/desk/import/${fileId}/application`, new FormData())
    return (await apply({ request, context, params: { fileId } })).headers.get('location')
  }
  const titles = async () =>
    (await test.db.selectFrom('event').select('title').orderBy('title').execute()).map(
      (row) => row.title,
    )

  describe('send a file', () => {
    it('see what would happen, row by row and by what becomes of them', async () => {
      const fileId = await upload()
      const view = await look(fileId)
      expect(view).toMatchObject({
        name: '見本.csv',
        source: { name: '小金井市 イベント一覧' },
        counts: { new: 1, changed: 0, unchanged: 0, doubtful: 1, out_of_scope: 0, refused: 1 },
        writes: 2,
      })
      expect((await look(fileId, '?status=refused&page=9')).rows).toMatchObject([
        { line: 4, title: '見本の昼市', problems: [{ column: '開始日', code: 'no_day' }] },
      ])
      expect((await look(fileId, '?status=nonsense&page=-1')).rows).toHaveLength(3)
      expect(await titles()).toEqual([])
    })

    it('carry it out once', async () => {
      const fileId = await upload()
      expect(await carryOut(fileId)).toBe(`/desk/import/${fileId}?notice=import_applied`)
      expect(await titles()).toEqual(['見本の朝市'])
      expect(await carryOut(fileId)).toBe(`/desk/import/${fileId}?notice=import_nothing`)
      expect((await look(fileId)).writes).toBe(0)
    })

    it('find it for a day and no longer', async () => {
      const fileId = await upload()
      context = { ...context, now: NEXT_DAY }
      expect(await carryOut(fileId)).toBe('/desk/import?notice=import_expired')
      await upload()
      expect(readdirSync(join(folder, 'import'))).toHaveLength(1)
    })

    it.each(['..%2f..%2fsecret', '../../package', 'nothing'])('find no file %s', async (id) => {
      await expect(look(id)).rejects.toMatchObject({ status: 303 })
    })
  })

  describe('send what cannot be read', () => {
    it.each<[string, Record<string, string | File>, string, string]>([
      ['nothing', {}, 'file', 'ファイルかURLのどちらか1つを指定してください'],
      [
        'a broken file',
        { file: new File([`${FILE}\n132101,4,小金井市,"見本"の市,,`], 'a.csv') },
        'file',
        '5行目 イベント名：「"」の位置が正しくありません',
      ],
      [
        'a private address',
        { url: 'http://127.0.0.1:1/events.csv' },
        'url',
        '公開されていないネットワークのURLは読み込めません',
      ],
      [
        'a file of nobody',
        { file: new File(['イベント名,開始日,終了日\n見本,2026-12-06,'], 'a.csv') },
        'source',
        'どこのデータか分かりません。出典の名前を指定してください',
      ],
    ])('%s, and learn why', async (_what, fields, field, message) => {
      expect(await send({ licence: 'CC BY 4.0', ...fields })).toMatchObject({
        init: { status: 422 },
        data: { error: { [field]: [message] }, initialValue: { licence: 'CC BY 4.0' } },
      })
    })
  })

  describe('decide on rows that wait', () => {
    const decide = async (action: typeof accept) => {
      const doubtId = (await listDoubts(test.db, 'waiting'))[0]?.id ?? 'nothing'
      const request = await ask('/desk/import/doubts/x', new FormData())
      return (await action({ request, context, params: { doubtId } })).headers.get('location')
    }

    it('and put one up', async () => {
      await carryOut(await upload())
      expect(await decide(accept)).toBe('/desk/import?notice=doubt_accepted')
      expect(await titles()).toEqual(['見本の夜市', '見本の朝市'])
      await expect(decide(accept)).rejects.toMatchObject({ status: 404 })
    })

    it('and leave one out, and find it again', async () => {
      await carryOut(await upload())
      expect(await decide(dismiss)).toBe('/desk/import?notice=doubt_dismissed')
      const view = await list({
        request: await ask('/desk/import?doubts=dismissed'),
        context,
        params: {},
      })
      expect(view).toMatchObject({ status: 'dismissed', doubts: [{ title: '見本の夜市' }] })
    })
  })

  it('are staff', async () => {
    const visitor = await buildActor(test.db)
    await expect(send({ file: new File([FILE], 'a.csv') }, visitor)).rejects.toMatchObject({
      status: 403,
    })
    const request = await ask('/desk/import', null, visitor)
    await expect(list({ request, context, params: {} })).rejects.toMatchObject({ status: 403 })
  })
})

describe('The form for files', () => {
  const post = (path: string, bytes: number) => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], 'a.csv'))
    return readFormBody(new Request(`${ORIGIN}${path}`, { method: 'POST', body: form }))
  }

  it('takes 5 MB, and no other form does', async () => {
    expect((await post('/desk/import', 5 * 1024 * 1024)).status).toBe(200)
    expect((await post('/desk/import', bodyLimitOf('/desk/import'))).status).toBe(413)
    expect((await post('/desk/review', 2 * 1024 * 1024)).status).toBe(413)
  })
})
