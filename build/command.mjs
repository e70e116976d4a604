import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/**
 * Runs a program in the project's root folder, its output going to our own.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit status; 127 when the program is not there, 128 when a signal ended it
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (status) => resolve(status ?? 128));
  });
}

/**
 * Runs a program quietly and returns what it printed. Never throws: a program that is not there
 * is a failed one.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ status: number, stdout: string, stderr: string }>}
 */
export function capture(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.once('error', (error) => resolve({ status: 127, stdout, stderr: error.message }));
    child.once('close', (status) => resolve({ status: status ?? 128, stdout, stderr }));
  });
}

/** npm itself: the one that runs us where there is one, so that both use the same configuration. */
export const npm = process.env.npm_execpath?.endsWith('.js')
  ? { program: process.execPath, args: [process.env.npm_execpath] }
  : { program: 'npm', args: [] };
