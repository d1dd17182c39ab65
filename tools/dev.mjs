// `just dev`: the demonstration server and, beside it, the front end's own server with hot reload. Ctrl-C ends both.
import { spawn } from 'node:child_process';
import { frontend, installPackages, linli, main, root } from './project.mjs';
import { buildLinli } from './demo.mjs';

main(import.meta, async () => {
  await buildLinli();
  await installPackages(frontend);
  const children = [
    spawn(linli, ['demo', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }),
    spawn('npm', ['run', '--silent', 'dev'], { cwd: frontend, stdio: 'inherit' }),
  ];
  const end = () => children.forEach((child) => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  children.forEach((child) => child.on('exit', end));
});
