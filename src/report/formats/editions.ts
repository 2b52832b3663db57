/** Every edition of the statutory form. A new edition is one file beside this one and one line here. */
export { format2019 } from './2019.ts'
export { format2021 } from './2021.ts'
