/** What cannot be set up is named and fails the run. */
export default async function setup() {
  const missing = ['LINLI_URL', 'LINLI_PASSWORD', 'LINLI_BIN', 'CHROMIUM'].filter((name) => !process.env[name])
  if (missing.length > 0) throw new Error(`the browser tests need ${missing.join(', ')}; \`just e2e\` sets them`)
  const ready = await fetch(`${process.env.LINLI_URL}/health/ready`).catch(() => null)
  if (!ready?.ok) throw new Error(`no server answers at ${process.env.LINLI_URL}`)
}
