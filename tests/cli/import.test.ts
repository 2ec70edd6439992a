import { createServer, type RequestListener, type Server } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchRemoteFile, isPublicAddress } from '#app/features/publishing/remote-file.server.ts'
import { runCommand } from '#tests/support/command.ts'

const HEADER = '市区町村コード,NO,市区町村名,イベント名,開始日,終了日'
const FILE = [
  HEADER,
  '132101,1,小金井市,見本の朝市,2026-12-06,2026-12-06',
  '132101,2,小金井市,見本の夜市,,2026-12-07',
  '132101,3,小金井市,見本の昼市,,',
].join('\n')

/** A server on loopback for the length of a test. */
async function serve(answer: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

describe('npm run import', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'michikusa-import-'))
    file = join(folder, 'events.csv')
    writeFileSync(file, FILE)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const run = (...args: string[]) =>
    runCommand('import', args, { DATABASE_URL: `file:${join(folder, 'town.db')}` })
  const events = () => {
    const db = new SQLite(join(folder, 'town.db'), { readonly: true })
    const titles = db.prepare('select title from event order by title').pluck().all()
    db.close()
    return titles
  }

  it('shows on a new database what it would do, and does it when told', async () => {
    const looked = await run(file)
    expect([looked.status, looked.err]).toEqual([0, ''])
    expect(looked.out).toContain('     1  新しく載せます（イベント 1）')
    expect(looked.out).toContain('     1  確認が必要です（イベント 1）')
    expect(looked.out).toContain('     1  取り込めません')
    expect(looked.out).toContain('4行目 見本の昼市　取り込めません\n    開始日：開催日がありません')
    expect(looked.out).toContain('まだ何も変えていません')
    expect(events()).toEqual([])

    const applied = await run(file, '--apply', '--source', '見本の一覧', '--licence', 'CC BY 4.0')
    expect(applied.out).toContain('出典　　　見本の一覧（CC BY 4.0）')
    expect(applied.out).toContain('1件を載せ、1件を確認待ちにしました')
    expect(events()).toEqual(['見本の朝市'])

    const again = await run(file, '--source', '見本の一覧')
    expect(again.out).toContain('     1  変わりません（イベント 1）')
    expect(again.out).toContain('確認が必要です、確認待ち')
  }, 60_000)

  it('says in one line where a file is broken', async () => {
    writeFileSync(file, `${HEADER}\n132101,1,小金井市,"見本の"朝市",2026-12-06,\n`)
    const { status, out, err } = await run(file, '--apply')
    expect([status, out]).toEqual([1, ''])
    expect(err).toBe(`${file}: 2行目 イベント名：「"」の位置が正しくありません\n`)
  }, 30_000)

  it('says in one line what else is wrong', async () => {
    expect(await run(join(folder, 'none.csv'))).toMatchObject({
      status: 1,
      err: `${join(folder, 'none.csv')}: ファイルが見つかりません\n`,
    })
    expect(await run()).toMatchObject({ status: 2 })
    expect(await run(file, '--aply')).toMatchObject({ status: 2 })
  }, 60_000)

  it('reads nothing from a private network', async () => {
    let asked = 0
    const { url, server } = await serve((_request, answer) => {
      asked += 1
      answer.end(FILE)
    })
    const { status, out, err } = await run(url, '--apply')
    await stop(server)
    expect([status, out, asked]).toEqual([1, '', 0])
    expect(err).toBe(`${url}: 公開されていないネットワークのURLは読み込めません\n`)
  }, 30_000)
})

describe('fetching a file', () => {
  let server: Server | undefined
  afterEach(async () => {
    if (server) await stop(server)
    server = undefined
  })
  const at = async (answer: RequestListener) => {
    const running = await serve(answer)
    server = running.server
    return running.url
  }
  /** For these tests one address of loopback counts as public, and the rest of it does not. */
  const mayConnect = (address: string) => address === '127.0.0.1'

  it('brings the bytes', async () => {
    const url = await at((_request, answer) => answer.end(FILE))
    const fetched = await fetchRemoteFile(url, { mayConnect })
    expect(fetched.ok && new TextDecoder().decode(fetched.value)).toBe(FILE)
  })

  it.each([
    'http://localhost:1/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::ffff:10.0.0.1]/',
  ])('refuses %s before it connects', async (url) => {
    expect(await fetchRemoteFile(url)).toEqual({ ok: false, reason: 'host_private' })
  })

  it.each([
    ['file:///etc/passwd', 'url_scheme'],
    ['ftp://example.jp/', 'url_scheme'],
    ['http://', 'url_unreadable'],
    ['http://nowhere.invalid/', 'host_unknown'],
  ])('refuses %s', async (url, reason) => {
    expect(await fetchRemoteFile(url)).toEqual({ ok: false, reason })
  })

  it.each(['http://127.0.0.2/', 'http://[::1]/', 'http://192.168.0.1/', 'file:///etc/passwd'])(
    'is not led on to %s',
    async (elsewhere) => {
      const url = await at((_request, answer) => {
        answer.writeHead(302, { location: elsewhere }).end()
      })
      const reason = elsewhere.startsWith('file') ? 'url_scheme' : 'host_private'
      expect(await fetchRemoteFile(url, { mayConnect })).toEqual({ ok: false, reason })
    },
  )

  it('follows a redirect within the public net, but not for ever', async () => {
    const url = await at((request, answer) => {
      if (request.url === '/file.csv') answer.end(FILE)
      else answer.writeHead(302, { location: request.url === '/' ? 'file.csv' : '/round' }).end()
    })
    expect(await fetchRemoteFile(url, { mayConnect })).toMatchObject({ ok: true })
    expect(await fetchRemoteFile(`${url}round`, { mayConnect })).toMatchObject({
      reason: 'too_many_redirects',
    })
  })

  it('stops where the file is too large, the server too slow, or the answer none', async () => {
    const url = await at((request, answer) => {
      if (request.url === '/large') answer.end('a'.repeat(2000))
      else if (request.url === '/slow') answer.write('a')
      else answer.writeHead(404).end()
    })
    const limits = { mayConnect, maxBytes: 1000, timeLimitMs: 300 }
    expect(await fetchRemoteFile(`${url}large`, limits)).toMatchObject({ reason: 'too_large' })
    expect(await fetchRemoteFile(`${url}slow`, limits)).toMatchObject({ reason: 'too_slow' })
    expect(await fetchRemoteFile(`${url}none`, limits)).toMatchObject({ reason: 'answer_bad' })
  })
})

describe('the public net', () => {
  it.each(['8.8.8.8', '203.0.112.1', '172.32.0.1', '2001:4860:4860::8888', '2400:4050::1'])(
    'holds %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fd00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'example.jp',
  ])('does not hold %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
