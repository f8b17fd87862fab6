import type { ApiGroup } from '../../core/api.ts'
import { Failure } from '../../core/failure.ts'
import { change } from '../change.ts'
import type { Context } from '../context.ts'
import { guessAgain } from '../intake/guess-item.ts'
import { removeCorrection, saveCorrection } from '../store/corrections.ts'
import { followText } from '../store/follow-text.ts'
import { getPageText } from '../store/pages.ts'

/** A person's text of a page: it wins over what was read, and can be taken back. */
export const corrections: Pick<ApiGroup<'pages', Context>, 'correct' | 'takeBack'> = {
  correct: (context, { pageId, text: given, by }) =>
    change(context, 'page.correct', ['pages'], (db, at) => {
      const { text: before, correction } = getPageText(db, pageId)
      const text = given.normalize('NFC').replaceAll(/\r\n?/g, '\n')
      saveCorrection(db, pageId, { text, by, at })
      followText(db, pageId)
      guessAgain(db, pageId)
      const detail = { before: { text: before, by: correction?.by ?? null }, after: { text, by, at } }
      return { value: getPageText(db, pageId), subject: `page:${pageId}`, detail }
    }),
  takeBack: (context, { pageId, by }) =>
    change(context, 'page.take-back', ['pages'], (db) => {
      const { correction, text } = getPageText(db, pageId)
      if (correction === null)
        throw new Failure('not-found', '这一页的文字没有更正过，无需撤回。请刷新后查看。', { pageId })
      removeCorrection(db, pageId)
      followText(db, pageId)
      guessAgain(db, pageId)
      const detail = { before: { text, ...correction }, after: null, by }
      return { value: getPageText(db, pageId), subject: `page:${pageId}`, detail }
    }),
}
