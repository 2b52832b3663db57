import { expect, test } from 'vitest'
import { iconOf, imageOf } from '../../src/site/face.ts'

const none = { footerMarks: [], isStyled: false }

test('a mark about as wide as high is the icon; another leaves the default', () => {
  const mark = (file: string, width: number, height: number) =>
    iconOf({ ...none, mark: { file, width, height } })
  expect(mark('a.svg', 20, 10)).toEqual({ href: '/face/a.svg', type: 'image/svg+xml' })
  expect(mark('标 志.png', 10, 20)).toEqual({
    href: '/face/%E6%A0%87%20%E5%BF%97.png',
    type: 'image/png',
  })
  const others = { older: '/favicon.ico', touch: '/apple-touch-icon.png' }
  const plain = { href: '/favicon.svg', type: 'image/svg+xml', ...others }
  expect(mark('a.svg', 21, 10)).toEqual(plain)
  expect(mark('a.svg', 10, 21)).toEqual(plain)
  expect(iconOf(none)).toEqual(plain)
})

test('a picture is shown at a height, as wide as it is drawn', () => {
  const of = (width: number, height: number) => imageOf({ file: 'a.png', width, height }, 40)
  expect(of(300, 100)).toEqual({ src: '/face/a.png', width: 120, height: 40 })
  expect(of(1, 2000).width).toBe(1)
})
