/** All journeys, in the order in which they are taken. */
import './findings.journey.ts';
import './fixes.journey.ts';
import './navigation.journey.ts';
import './rename.journey.ts';
import './renumber.journey.ts';
import './completion.journey.ts';
import './profile.journey.ts';
import './workspace.journey.ts';
import './server.journey.ts';
import './speed.journey.ts';
