/**
 * Runs a program inside a fresh network namespace (see network-namespace.ts), with the port of the
 * loopback address that is passed on to a Unix socket: `enter-namespace.ts PORT SOCKET PROGRAM …`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { LOOPBACK_UP, join } from './network-namespace.ts';

const [, , port, socket = '', program = '', ...parameters] = process.argv;
const [ip, ...loopbackUp] = LOOPBACK_UP;
execFileSync(ip, loopbackUp);

const server = createServer((client) => join(client, connect(socket)));
server.listen(Number(port), '127.0.0.1');
await once(server, 'listening');

const child = spawn(program, parameters, { stdio: 'inherit' });
child.once('exit', (code) => process.exit(code ?? 1));
