import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/import/draft/draft.ts'
import { recognise } from '../../src/import/draft/recognise.ts'
import { readHtmlText } from '../../src/import/sources/html/read-html.ts'
import { readText } from '../../src/import/sources/read-text.ts'
import type { Organ } from '../../src/report/report.ts'

const shili: Organ = {
  id: 'shili',
  name: '示例镇人民政府',
  shortName: '示例镇',
  aliases: [],
  type: '镇',
}

const REST =
  '一、总体情况\n写了。\n五、存在的主要问题及改进情况\n写了。\n六、其他需要报告的事项\n无。'

interface Options {
  readonly organs?: readonly Organ[]
  readonly year?: number
}

function draftOf(head: string, { organs = [shili], ...known }: Options = {}): Draft {
  return recognise(readText(`${head}\n${REST}`), { organs, ...known })
}

/** A page around the text, with what stands before and beside it. */
function pageOf(before: string, title = '', head = ''): Draft {
  const text = REST.split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')
  const body = `${before}<div>${title}${text}</div>`
  return recognise(readHtmlText(`<html><head>${head}</head><body>${body}</body></html>`), {
    organs: [shili],
  })
}

function said(draft: Draft, path: string): string {
  return draft.doubts
    .filter((one) => one.path === path)
    .map(({ rule, message }) => `${rule} ${message}`)
    .join('\n')
}

describe('the year', () => {
  it('is never that of a day under a title without one', () => {
    const draft = draftOf('示例镇政府信息公开工作年度报告\n（2025年1月20日）')
    expect(draft.year).toBeUndefined()
    expect(draft.title).toBe('示例镇政府信息公开工作年度报告')
    expect(said(draft, 'year')).toContain('标题里没有年度')
  })

  it('that follows from the day of publication alone is proposed, not taken', () => {
    const draft = draftOf('示例镇政府信息公开工作年度报告\n发布日期：2025-01-20')
    expect(draft.year).toBeUndefined()
    expect(said(draft, 'year')).toContain('只有公布日期 2025-01-20，照例是上一年（2024年）的报告')
  })

  it.each([
    '示例镇二〇二四年度政府信息公开工作年度报告',
    '示例镇二○二四年政府信息公开工作年度报告',
    '示例镇二零二四年政府信息公开工作年度报告',
    '示例镇政府信息公开工作年度报告（2024年）',
    '示例镇政府信息公开工作年度报告（2024）',
    '示例镇 2024 年政府信息公开工作年度报告（2025年1月20日）',
    '示例镇政府信息公开工作年度报告\n本报告的数据统计期限自2024年1月1日起至2024年12月31日止。',
    '示例镇政府信息公开工作年度报告\n现公布示例镇2024年度政府信息公开工作年度报告。',
  ])('is read from %s', (head) => {
    const draft = draftOf(head)
    expect(draft.year).toBe(2024)
    expect(said(draft, 'year')).toBe('')
  })

  it('that two places give differently is none, and both are listed', () => {
    const draft = draftOf(
      '示例镇2024年政府信息公开工作年度报告\n统计期限为2023年1月1日至2023年12月31日。',
    )
    expect(draft.year).toBeUndefined()
    expect(said(draft, 'year')).toMatch(/2024年：标题（第 1 行）.*2023年：统计期限（第 2 行）/u)
  })

  it('is not taken from the titles of other reports that stand before the text', () => {
    const list = '示例镇2022年政府信息公开工作年度报告\n示例镇2023年政府信息公开工作年度报告'
    const without = draftOf(`${list}\n示例镇政府信息公开工作年度报告`)
    expect(without.year).toBeUndefined()
    expect(said(without, 'year')).toContain('2022年：别的标题（第 1 行）')
    const draft = draftOf(`${list}\n示例镇2024年政府信息公开工作年度报告`, { year: 2024 })
    expect([draft.year, draft.title]).toEqual([2024, '示例镇2024年政府信息公开工作年度报告'])
  })

  it('is not that of a notice, a document or a day named in the text', () => {
    const draft = draftOf(
      '示例政办〔2025〕2号\n示例镇2024年政府信息公开工作年度报告\n根据《关于做好2023年政府信息公开工作年度报告编制和发布工作的通知》编制，2025年1月10日公布。',
    )
    expect(draft.year).toBe(2024)
    expect(said(draft, 'year')).toBe('')
  })
})

describe('a page', () => {
  const links = [2021, 2022, 2023]
    .map((year) => `<li><a href="/${year}">示例镇${year}年政府信息公开工作年度报告</a></li>`)
    .join('')

  it('gives the year of its own title, whatever other years it links to', () => {
    const draft = pageOf(`<ul>${links}</ul>`, '<h1>示例镇政府信息公开工作年度报告</h1>')
    expect(draft.title).toBe('示例镇政府信息公开工作年度报告')
    expect(draft.year).toBeUndefined()
    const titled = pageOf(`<ul>${links}</ul>`, '<h1>示例镇2024年政府信息公开工作年度报告</h1>')
    expect([titled.year, said(titled, 'year')]).toEqual([2024, ''])
  })

  it('is held against its title element and its meta tags', () => {
    const own = '<h1>示例镇政府信息公开工作年度报告</h1>'
    const named = '<title>示例镇2024年政府信息公开工作年度报告_示例县人民政府</title>'
    expect(pageOf('', own, named).year).toBe(2024)
    const other = '<meta name="ArticleTitle" content="示例镇2023年政府信息公开工作年度报告">'
    const draft = pageOf('', own, named + other)
    expect(draft.year).toBeUndefined()
    expect(said(draft, 'year')).toContain('2023年：网页标题')
  })

  it.each([
    ['<p>发布日期：2025-01-20 09:30　来源：示例镇</p>', ''],
    ['<p>【发布时间】2025年1月20日</p>', ''],
    ['', '<meta name="PubDate" content="2025-01-20 09:30">'],
  ])('gives its day of publication: %s%s', (before, head) => {
    const own = '<h1>示例镇2024年政府信息公开工作年度报告</h1>'
    expect(pageOf(before, own, head).published).toBe('2025-01-20')
  })

  it('of two days, or of one too early, gives none and says so', () => {
    const own = '<h1>示例镇2024年政府信息公开工作年度报告</h1>'
    const meta = '<meta name="PubDate" content="2025-02-20">'
    const two = pageOf('<p>发布日期：2025-01-20</p>', own, meta)
    expect(two.published).toBeUndefined()
    expect(said(two, 'published')).toContain('不止一个')
    const early = pageOf('<p>发布日期：2024-01-20</p>', own)
    expect(early.published).toBeUndefined()
    expect(said(early, 'published')).toContain('2024年的报告不会在那时公布')
  })
})

describe('the title', () => {
  it.each([
    ['示例县示例局\n2024年政府信息公开工作年度报告', '示例县示例局2024年政府信息公开工作年度报告'],
    [
      '示例镇人民政府\n2024年政府信息公开\n工作年度报告',
      '示例镇人民政府2024年政府信息公开工作年度报告',
    ],
    ['示例镇2024年政府信息公开工作年度报\n告', '示例镇2024年政府信息公开工作年度报告'],
  ])('over several lines keeps its first: %s', (head, title) => {
    expect(draftOf(head).title).toBe(title)
  })

  it('does not begin with the place where the page stands', () => {
    const head = '首页 > 政务公开 > 年度报告\n示例镇2024年政府信息公开工作年度报告'
    expect(draftOf(head).title).toBe('示例镇2024年政府信息公开工作年度报告')
  })
})

describe('the organ', () => {
  it('is doubted where the source names another as the one that issued it', () => {
    const county: Organ = {
      id: 'xian',
      name: '示例县人民政府',
      shortName: '示例县',
      aliases: [],
      type: '政府',
    }
    const head = '示例县人民政府\n2024年政府信息公开工作年度报告\n发布机构：示例镇人民政府'
    const draft = draftOf(head, { organs: [shili, county] })
    expect(said(draft, 'organ')).toContain('这里写的却是shili（示例镇人民政府）')
    const own = draftOf(head.replace('示例镇', '示例县'), { organs: [shili, county] })
    expect([own.organ?.id, said(own, 'organ')]).toEqual(['xian', ''])
  })

  const chengguan = (id: string, region: string): Organ => ({
    id,
    name: '城关镇人民政府',
    shortName: '城关镇',
    aliases: [],
    type: '镇',
    region,
  })
  const both = [chengguan('chengguan-jia', '示例甲县'), chengguan('chengguan-yi', '示例乙县')]

  it('that two of the list could be is none, and both are listed with their region and id', () => {
    const draft = draftOf('城关镇人民政府2024年政府信息公开工作年度报告', { organs: both })
    expect(draft.organ).toBeUndefined()
    expect(said(draft, 'organ')).toContain('chengguan-jia（城关镇人民政府，示例甲县）')
    expect(said(draft, 'organ')).toContain('chengguan-yi（城关镇人民政府，示例乙县）')
  })

  it('is the one in whose county it says it lies', () => {
    const title = '示例乙县城关镇人民政府2024年政府信息公开工作年度报告'
    const draft = draftOf(title, { organs: both })
    expect(draft.organ?.id).toBe('chengguan-yi')
    expect(said(draft, 'organ')).toBe('')
  })

  it('of another county is not the one of that name', () => {
    const title = '示例丙县城关镇人民政府2024年政府信息公开工作年度报告'
    const draft = draftOf(title, { organs: [chengguan('chengguan-jia', '示例甲县')] })
    expect(draft.organ).toBeUndefined()
    expect(said(draft, 'organ')).toContain('没有选')
  })

  it('is not the office of a government where the title names the government', () => {
    const office: Organ = {
      id: 'ban',
      name: '示例县人民政府办公室',
      shortName: '示例县政府办',
      aliases: [],
      type: '部门',
    }
    const title = '示例县人民政府2024年政府信息公开工作年度报告'
    expect(draftOf(title, { organs: [office] }).organ).toBeUndefined()
  })
})
