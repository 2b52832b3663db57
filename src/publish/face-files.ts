import type { ReadFace } from '../reader/face.ts'
import { FACE_FOLDER } from '../report/face.ts'
import type { Named } from './disk/digests.ts'
import { makeFolder, putFile, type Sites } from './disk/put-file.ts'

/** Puts the files of the portal's face into the site; gives their names and digests there. */
export function putFace(sites: Sites, { files }: ReadFace): Named[] {
  return [...files].map(([file, bytes]) => {
    const name = `${FACE_FOLDER}/${file}`
    makeFolder(sites, name)
    return putFile(sites, name, bytes)
  })
}
