/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function openRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const common =
  '会议记录支部党员学习讨论通过研究计划总结供水管网巡查抢修安全检查责任落实整改问题措施时间地点主持参加应到实到请假缺席议题决定同意意见建议工作推进服务群众走访慰问培训考核评议民主组织生活主题活动廉政纪律'
const sentenceEnds = '，，，。。；、：'

/** A vocabulary of words of two to four characters, some of them from the everyday stock, most of them rare. */
function makeVocabulary(random: () => number, size: number): string[] {
  const character = () =>
    random() < 0.35
      ? (common[Math.floor(random() * common.length)] ?? '会')
      : String.fromCodePoint(0x4e00 + Math.floor(random() * 3500))
  return Array.from({ length: size }, () => Array.from({ length: 2 + Math.floor(random() * 2.4) }, character).join(''))
}

/** Pages of minutes-like text, about `length` characters each; word frequencies fall as they do in language (Zipf). */
export function* minutesPages(count: number, length = 700, seed = 1): Generator<string> {
  const random = openRandom(seed)
  const words = makeVocabulary(random, 12_000)
  for (let page = 0; page < count; page++) {
    const parts: string[] = [`第${page + 1}号记录 2025年${1 + (page % 12)}月${1 + (page % 28)}日\n`]
    let written = 0
    while (written < length) {
      const word = words[Math.floor(words.length ** random() - 1)] ?? '会议'
      parts.push(word)
      written += word.length
      if (random() < 0.18) parts.push(sentenceEnds[Math.floor(random() * sentenceEnds.length)] ?? '。')
    }
    yield parts.join('')
  }
}
