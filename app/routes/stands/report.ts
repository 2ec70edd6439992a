/** Taking what a farmer tapped, wherever the form stood: signed in, on one's own page, or by the card. */
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type AppLoadContext } from '@remix-run/node'
import { keepPhoto } from '#app/features/photos/file.server.ts'
import { REFUSALS as PHOTO_REFUSALS } from '#app/features/photos/labels.ts'
import { reportForm } from '#app/features/stands/form.ts'
import { REPORT_REFUSALS } from '#app/features/stands/labels.ts'
import { reportStand, type Reporter } from '#app/features/stands/report.commands.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { isId, newId } from '#app/lib/id.ts'

/** Who may report has been asked already: no picture is drawn for anybody else. */
export async function takeReport(
  request: Request,
  context: AppLoadContext,
  { standId, reporter, to }: { standId: string; reporter: Reporter; to: string },
) {
  const sent = await request.formData()
  const submission = parseWithZod(sent, { schema: reportForm })
  const { note, produceIds, until } = submission.payload
  const typed = {
    note: String(note ?? ''),
    produceIds: [produceIds ?? []].flat().map(String),
    until: String(until ?? ''),
  }
  const giveBack = (problem: string) => data({ problem, typed }, 422)
  if (submission.status !== 'success') {
    const problems = Object.values(submission.error ?? {}).flatMap((words) => words ?? [])
    return giveBack(problems[0] ?? '入力内容を確認してください')
  }
  const picture = sent.get('photo')
  const isChosen = picture instanceof File && picture.size > 0
  const photo = isChosen ? await keepPhoto(context.settings.uploadDir, picture) : null
  if (photo && !photo.ok) return giveBack(PHOTO_REFUSALS[photo.reason])
  const { id, ...report } = submission.value
  const result = await reportStand(
    context.db,
    { ...report, ...reporter, id: isId(id) ? id : newId(), standId, photo: photo?.value ?? null },
    context.now,
  )
  if (result.ok) return seeOther(to, 'reported')
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'not_allowed') throw forbidden()
  return giveBack(REPORT_REFUSALS[result.reason])
}
