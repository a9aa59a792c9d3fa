// A tiny stand-in for the simulator, so that the starter can be tried without a build.
import { listenUntilTold } from '../listen-until-told.js';

listenUntilTold(Number(process.env.SIMULATOR_PORT));
