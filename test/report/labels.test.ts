import { expect, it } from 'vitest'
import { labelKey, plainLabel } from '../../src/report/labels.ts'

it.each([
  ['一、本年新收', '本年新收'],
  ['（七）总计', '总计'],
  ['(三) 不予公开', '不予公开'],
  ['4. 保护第三方合法权益', '保护第三方合法权益'],
  ['5、 存在的主要问题', '存在的主要问题'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
  ['规章', '规章'],
])('drops number and remark: %s', (label, plain) => {
  expect(plainLabel(label)).toBe(plain)
})

it('keeps a label that is nothing but a remark', () => {
  expect(plainLabel('（本列数据）')).toBe('（本列数据）')
})

it('compares spellings without width, space and punctuation', () => {
  expect(labelKey('3. 危及“三安全一稳定”')).toBe(labelKey('危及三安全一稳定'))
  expect(labelKey('(六) 其他处理')).toBe(labelKey('（六）其他处理'))
})
