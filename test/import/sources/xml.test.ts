import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/import/sources/limits.ts'
import { strained } from '../../../src/import/sources/strained-xml.ts'
import { readXml } from '../../../src/import/sources/xml.ts'

function read(text: string): string[] {
  const told: string[] = []
  readXml(
    text,
    { elements: 0 },
    {
      start: ({ name, isEmpty }) => told.push(`<${name}${isEmpty ? '/' : ''}`),
      end: (name) => told.push(`${name}>`),
      text: (written) => told.push(written),
    },
  )
  return told
}

describe('XML', () => {
  it('is told tag by tag, without prefixes and comments', () => {
    const text = '<?xml version="1.0"?><!-- <c> --><w:a x="1>0"><b/>甲<![CDATA[<&]]></w:a>'
    expect(read(text)).toEqual(['<a', '<b/', 'b>', '甲', '&lt;&amp;', 'a>'])
  })

  it.each([
    ['tags that do not match', '<a></b>', '损坏'],
    ['a tag without an end', '<a', '损坏'],
    ['an element without an end', '<a><b></b>', '损坏'],
    ['a comment without an end', '<a><!-- </a>', '损坏'],
    ['an end too many', '<a></a></a>', '损坏'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'DOCTYPE'],
    ['too many elements', '<b/>'.repeat(limits.elements + 1), '元素超过'],
    ['too deep a nest', '<b>'.repeat(limits.depth + 1), '层'],
    [
      'too many attributes',
      `<b ${Array.from({ length: limits.attributes + 2 }, (_, at) => `a${at}="12345"`).join(' ')}/>`,
      '属性',
    ],
  ])('with %s is refused', (_what, text, told) => {
    expect(() => read(text)).toThrow(told)
  })
})

describe('strained XML', () => {
  const sieve = { a: ['x'], b: [] }

  it('has the elements and attributes of the sieve, and nothing else', () => {
    const text = `<n:a n:x='"1"' y="2"><c><b>gone</b></c><b z="3">甲&amp;</b><!-- - --><b/></n:a>`
    expect(strained(text, sieve, { elements: 0 })).toBe(
      '<a x="&quot;1&quot;"><b>甲&amp;</b><b/></a>',
    )
  })

  it('counts what it drops, too', () => {
    const counts = { elements: 0 }
    strained('<a><c><c/></c></a>', sieve, counts)
    expect(counts.elements).toBe(3)
  })
})
