/** What the desk says after a form was sent. */
type Notice = { tone: 'success' | 'info' | 'warning' | 'error'; text: string }

export const NOTICES: Record<string, Notice> = {
  permit_saved: { tone: 'success', text: '手続きを保存しました。候補と手続きの案内に使われます。' },
  weights_saved: {
    tone: 'success',
    text: '重みを保存しました。これからの候補に使われ、「会場の選び方」で公開されます。',
  },
  synonyms_saved: { tone: 'success', text: '同じ意味のことばを保存しました。' },
  organization_trusted: {
    tone: 'success',
    text: 'これからのイベントはすぐに公開されます。相手にメールで知らせます。',
  },
  organization_set_back: {
    tone: 'success',
    text: 'これからのイベントは協会が先に確認します。相手にメールで知らせます。',
  },
  round_sent: { tone: 'success', text: '提案を送りました。返事が届いたらお知らせします。' },
  round_partly_sent: {
    tone: 'warning',
    text: '提案を送りました。送れなかったものは、理由を下に示しています。',
  },
  round_not_solved: { tone: 'error', text: 'この案はまだ送れません。' },
  contact_saved: { tone: 'success', text: '連絡先を保存しました。' },
}
