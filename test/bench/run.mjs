// Starts the benchmark on a Node that can run it. Plain JavaScript, so that any Node can read it.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  const { bench } = await import('./bench.ts')
  await bench(process.argv.slice(2))
} else {
  console.error(
    `测速要用 Node 22.18 以上的版本，现在的是 ${process.versions.node}。\n请在项目文件夹里运行 npm ci（不要加 --omit=optional），再用 npm run bench 运行。`,
  )
  process.exitCode = 2
}
