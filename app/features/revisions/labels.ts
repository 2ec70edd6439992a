/** What was done to a thing, in words; an action that is not here is shown as 「変更」. */
const ACTIONS: Record<string, string> = {
  create: '登録',
  edit: '編集',
  publish: '公開',
  confirm: '確認・公開',
  ask_for_changes: '確認のお願い',
  withdraw: '取り下げ',
  relist: '再掲載',
  hide: '掲載停止',
  unhide: '復元',
  restore: '以前の内容に復元',
  move: '順番の変更',
  cancel: '中止',
  trust: '確認なしで公開',
  set_back: '公開の前に確認',
}

export function actionToText(action: string): string {
  return ACTIONS[action] ?? '変更'
}
