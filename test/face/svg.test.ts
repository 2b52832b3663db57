import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeSvg } from '../../src/face/svg.ts'

const SVG = 'xmlns="http://www.w3.org/2000/svg"'
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'

/** What is said of a picture with this in it. */
function told(inside: string, attributes = 'viewBox="0 0 20 10"'): string[] {
  const judged = judgeSvg(`<svg ${SVG} ${attributes}>\n${inside}\n</svg>`)
  return 'faults' in judged ? judged.faults.map(({ at, message }) => `${at.line} ${message}`) : []
}

describe('an svg', () => {
  it('with shapes, colours, notes of a drawing program and pictures inside is as large as it says', () => {
    const file = join(import.meta.dirname, '../fixtures/face/face/mark.svg')
    expect(judgeSvg(readFileSync(file, 'utf8'))).toEqual({ width: 180, height: 60 })
    const noted = `<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="a"/><path d="M0 0" style="fill:url(#a);stroke:#123"/><use href="#a"/><image href="data:image/png;base64,AAAA" width="1" height="1"/>`
    expect(told(noted)).toEqual([])
    expect(judgeSvg(`<svg ${SVG} width="30px" height="12.5"/>`)).toEqual({
      width: 30,
      height: 12.5,
    })
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    expect(judgeSvg(`\uFEFF${doctype}<svg ${SVG} viewBox="0,0,4,5"/>`)).toEqual({
      width: 4,
      height: 5,
    })
  })

  it.each([
    ['<script>alert(1)</script>', '脚本'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg"/>', '脚本'],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', '脚本'],
    ['<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>', '<h:iframe>'],
    ['<foreignObject/>', '<foreignObject>'],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', '<a>'],
    ['<animate attributeName="href" to="javascript:alert(1)"/>', '<animate>'],
    ['<path d="M0 0" onclick="alert(1)"/>', 'onclick'],
    ['<path d="M0 0" ONLOAD="alert(1)"/>', 'ONLOAD'],
    ['<image href="https://example.com/a.png"/>', 'https://example.com/a.png'],
    [`<use ${XLINK} xlink:href="other.svg#a"/>`, 'other.svg'],
    ['<use href="&#106;avascript:alert(1)"/>', 'javascript:alert(1)'],
    ['<image href="data:image/svg+xml;base64,AAAA"/>', 'data:image/svg'],
    ['<path d="M0 0" fill="url(https://example.com/a.svg#b)"/>', 'https://example.com'],
    ['<path d="M0 0" style="fill:u\\72l(//example.com/a)"/>', '反斜线'],
    ['<style>@import "https://example.com/a.css";</style>', '@import'],
    ['<style>path{}<![CDATA[*{fill:url(//example.com)}]]></style>', '//example.com'],
    ['<style><g/>*{fill:url(//example.com)}</style>', '套着别的东西'],
    ['<g xml:base="https://example.com/"/>', 'xml:base'],
    ['<?xml-stylesheet href="https://example.com/a.css"?>', 'xml-stylesheet'],
  ])('with %s is refused', (inside, part) => {
    const found = told(inside)
    expect(found.join('\n')).toContain(part)
    expect(found[0]).toMatch(/^2 /)
  })

  it('with definitions of its own, or entities, is refused before they grow', () => {
    const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg ${SVG} viewBox="0 0 1 1"><text>&b;</text></svg>`
    expect(judgeSvg(laughs)).toMatchObject({ faults: [{ message: expect.any(String) as string }] })
    const uses = Array.from(
      { length: 30 },
      (_, at) => `<g id="g${at}"><use href="#g${at + 1}"/><use href="#g${at + 1}"/></g>`,
    )
    expect(told(uses.join('')).join()).toContain('<use> 超过 20 个')
  })

  it.each([
    ['<html><body/></html>', '不是 svg'],
    ['<svg viewBox="0 0 1 1"/>', 'xmlns'],
    [`<svg ${SVG} viewBox="0 0 1 1"><g></svg>`, 'XML'],
    [`<svg ${SVG}`, 'XML'],
    ['', 'XML'],
    [`<svg ${SVG}/>`, '多宽'],
    [`<svg ${SVG} viewBox="0 0 0 5"/>`, '多宽'],
    [`<svg ${SVG} width="100%" height="100%"/>`, '多宽'],
  ])('that is none, or of no size, is refused: %s', (text, part) => {
    const judged = judgeSvg(text)
    expect('faults' in judged && judged.faults[0]?.message).toContain(part)
  })

  it('however it is garbled is judged, and is none once anything of it is cut off', () => {
    const file = join(import.meta.dirname, '../fixtures/face/face/mark.svg')
    const whole = readFileSync(file, 'utf8').trimEnd()
    const pieces = ['<', '>', '"', '&', '/', 'xmlns=""', '<style>', ']]>', '<!--', '\u0000', 'é']
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(20),
        fc.constantFrom(...pieces),
        (at, length, piece) => {
          judgeSvg(whole.slice(0, at) + piece + whole.slice(at + length))
          if (at < whole.length) expect(judgeSvg(whole.slice(0, at))).toHaveProperty('faults')
        },
      ),
    )
  })

  it('with the same fault a thousand times is told of a few times', () => {
    expect(told('<script/>'.repeat(1000)).length).toBeLessThan(10)
  })
})
