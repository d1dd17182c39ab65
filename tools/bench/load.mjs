// A load generator that costs little of the two cores it shares with what it measures: raw sockets that stay open, requests
// made of prepared text, answers counted by their Content-Length. Loopback only, bounded in time and in number.
import { connect } from 'node:net';
import { Stop } from '../project.mjs';
import { share, sorted } from './numbers.mjs';

const HEAD_END = Buffer.from('\r\n\r\n');

/** The text of a request. */
export function request(method, path, token, body, headers = {}) {
  const lines = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', `authorization: Bearer ${token}`];
  if (body !== undefined) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`);
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}

/**
 * Sends `next(n)` for n = 0, 1, … over `connections` sockets until `seconds` have passed or `most` were sent. Each connection
 * sends its next request when the last was answered. Answers `{ rate, p50, p99, done }`; anything but 200 stops the bench.
 */
export function load({ port, connections, seconds, most = Infinity, next }) {
  const latencies = [];
  let [sent, open, fault] = [0, connections, undefined];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  return new Promise((resolve, reject) => {
    const closed = () => {
      open -= 1;
      if (open > 0) return;
      if (fault) return reject(fault);
      const took = (performance.now() - begun) / 1000;
      const ordered = sorted(latencies);
      resolve({ rate: latencies.length / took, p50: share(ordered, 0.5), p99: share(ordered, 0.99), done: latencies.length });
    };
    for (let number = 0; number < connections; number += 1) {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let [asked, begin, missing] = [0, Buffer.alloc(0), undefined];
      const ask = () => {
        if (fault || sent >= most || performance.now() >= end) {
          socket.end();
          return;
        }
        [begin, missing] = [Buffer.alloc(0), undefined];
        const text = next(sent);
        sent += 1;
        asked = performance.now();
        socket.write(text);
      };
      const stop = (reason) => {
        fault ??= new Stop(reason);
        socket.destroy();
      };
      socket.on('connect', ask);
      socket.on('data', (chunk) => {
        if (missing === undefined) {
          begin = begin.length ? Buffer.concat([begin, chunk]) : chunk;
          const head = begin.indexOf(HEAD_END);
          if (head < 0) return;
          const text = begin.latin1Slice(0, head);
          const length = text.match(/\ncontent-length: (\d+)/i);
          if (!text.startsWith('HTTP/1.1 200') || !length) {
            stop(`an answer under load was not 200 with a length:\n${begin.toString().slice(0, 1500)}`);
            return;
          }
          missing = head + HEAD_END.length + Number(length[1]) - begin.length;
        } else {
          missing -= chunk.length;
        }
        if (missing > 0) return;
        latencies.push(performance.now() - asked);
        ask();
      });
      socket.on('error', (error) => stop(`a connection broke: ${error.message}`));
      socket.on('close', closed);
    }
  });
}
