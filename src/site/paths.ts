import { addressesBelow } from '../render/addresses.ts'

/** The addresses of this build's portal. */
export const addresses = addressesBelow(import.meta.env.BASE_URL)

export const { href, reportPath, organPath, yearPath } = addresses
