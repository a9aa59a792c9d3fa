// A tiny stand-in for the API and the worker, so that the starter can be tried without a build.
import { listenUntilTold } from '../listen-until-told.js';

const worker = process.argv.includes('--roles=worker');
listenUntilTold(Number(worker ? process.env.WORKER_PORT : process.env.PORT));
