import { inflate } from '@sparticuz/chromium'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

const modules = join(import.meta.dirname, '../../node_modules')
const packageFolder = join(modules, '@sparticuz/chromium')
const fontFolder = join(modules, '@expo-google-fonts/noto-sans-sc')

/** Stands inside the package, so that npm removes it with the version it was unpacked from. */
const folder = join(packageFolder, 'unpacked')

/** One family for every name asked for: pages draw alike on any machine, and 垌 is never a box. */
const fontsConf = `<?xml version="1.0"?>
<fontconfig>
  <dir prefix="relative">${relative(folder, fontFolder)}/400Regular</dir>
  <dir prefix="relative">${relative(folder, fontFolder)}/700Bold</dir>
  <match target="pattern">
    <edit name="family" mode="assign" binding="strong"><string>Noto Sans SC</string></edit>
  </match>
</fontconfig>
`

async function unpack(): Promise<void> {
  const draft = await mkdtemp(`${folder}-`)
  // inflate() writes into os.tmpdir() and takes what it finds there for its own, whatever version.
  const before = process.env['TMPDIR'] ?? '/tmp'
  process.env['TMPDIR'] = draft
  try {
    const archives = ['chromium.br', 'al2023.tar.br']
    await Promise.all(archives.map((name) => inflate(join(packageFolder, 'bin', name))))
  } finally {
    process.env['TMPDIR'] = before
  }
  await writeFile(join(draft, 'fonts.conf'), fontsConf)
  // Where another worker was faster its folder stands, and it is the same.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }))
}

/** How to start the Chromium that came from npm, with a Chinese font and the libraries it needs. */
export async function chromiumFromNpm(): Promise<{
  executablePath: string
  env: Record<string, string | undefined>
}> {
  if (!existsSync(folder)) await unpack()
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      // Where a machine says nothing of languages, Chinese names of downloads are no names.
      LC_ALL: 'C.UTF-8',
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    },
  }
}
