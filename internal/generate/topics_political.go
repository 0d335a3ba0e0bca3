package generate

var consultations = topic{
	tags:     []string{"PREL", "PGOV"},
	ministry: "Foreign Ministry",
	titles:   []string{"Deputy Foreign Minister", "Political Director", "desk officer", "Chief of Protocol", "Director for the Americas"},
	subjects: []string{
		"{country}: BILATERAL CONSULTATIONS [COVER WIDE FIELD|LONG ON TONE, SHORT ON TEXT|SET FOR SPRING]",
		"{people} FOREIGN MINISTRY ON {near}: [PATIENCE|NO CHANGE|QUIET SATISFACTION]",
		"READOUT OF {country}-{near} TALKS ON [TRANSIT|WATER|VISAS]",
	},
	headings: []string{"CONSULTATIONS", "RELATIONS WITH THE NEIGHBORS", "THE VIEW FROM THE MINISTRY", "NEXT STEPS"},
	sentences: []string{
		"{who} received {officer} for {n:40-90} minutes on {weekday} and began with the weather.",
		"On relations with {near}, {who} saw [no cause for alarm|room for a gesture|more patience than progress].",
		"The {ministry} would like the next round of consultations to be held in {city} before {month}.",
		"{who} took notes, asked for the text in writing, and promised an answer by {next}.",
		"The two sides have agreed on {n:4-17} of {n:18-30} articles; the rest concern water, transit and the names of rivers.",
		"{who} welcomed the offer of training for young diplomats and asked whether it includes [housing|languages|spouses].",
		"\"We are a small ministry with a large map,\" {who} said when asked about the vacant posts abroad.",
		"{officer} thanked the {ministry} for its support in the committee vote and asked it to stay the course.",
		"The ambassador of {near} later gave us the same account, with himself in a better light.",
		"{who} would not be drawn on the timing of the visit, but had the program on the desk.",
		"The joint commission, which last met {2-6} years ago, will meet again if a chairman can be found.",
		"{who} drew a line between what the minister said to the press and what the {people} government will do.",
		"A draft memorandum went to the legal department in {month} and has not been seen since.",
	},
}

var borders = topic{
	tags:     []string{"PREL", "PBTS", "SMIG"},
	ministry: "Interior Ministry",
	titles:   []string{"Border Guard colonel", "district governor", "Deputy Interior Minister", "boundary commissioner"},
	subjects: []string{
		"{country}-{near} BORDER: [MARKERS MOVE AGAIN|A CROSSING REOPENS|COMMISSION MEETS]",
		"{country}: LIFE AT THE {town} CROSSING",
		"BOUNDARY COMMISSION AGREES ON [NINE|ELEVEN|FOURTEEN] MORE MARKERS",
	},
	headings: []string{"AT THE CROSSING", "MARKERS AND MAPS", "THE COMMISSION", "WHO CROSSES AND WHY"},
	sentences: []string{
		"The crossing at {town} is open from eight to four, except on market days, when it closes when the market does.",
		"{who} put the traffic at {200-900} people a day, most of them traders with what they can carry.",
		"The commission walked {n:12-60} kilometers of the line in {month} and set {n:6-30} markers.",
		"A marker near the {river} has been moved {2-3} times; {who} suspects goats.",
		"Guards on both sides have each other's telephone numbers and, {who} said, use them.",
		"The two maps differ by {200-900} meters at the bend of the {river}, where nobody lives.",
		"Residents of the villages on the line cross without papers to reach the mill, and are let through.",
		"{who} asked for {n:4-20} vehicles and was promised {2-3}.",
		"{near} has built a new post with floodlights. The {people} side has a kerosene lamp and a good view.",
		"Fees at the crossing are posted on a board; {officer} was asked for none of them.",
		"The {ministry} rotates its men every {2-6} months to keep friendships from becoming partnerships.",
		"The hot season brings herders across the line, and the agreement on grazing will be renewed on {next}.",
	},
}

var councils = topic{
	tags:     []string{"PGOV", "PREL", "KDEM"},
	ministry: "Ministry of Local Government",
	titles:   []string{"mayor", "council speaker", "party secretary", "Election Commission member", "pollster", "parish councillor"},
	subjects: []string{
		"{country}: TOWN COUNCIL ELECTIONS [CALM AND CLOSE|DRAW FEW VOTERS|GO TO A SECOND ROUND]",
		"{town} SPRINGS A SURPRISE: [AN INDEPENDENT MAYOR|NO MAJORITY|THREE VOTES DECIDE]",
		"{country}: RULING COALITION [QUARRELS OVER LISTS|HOLDS, FOR NOW|TRIES NEW FACES]",
	},
	headings: []string{"THE VOTE", "THE COUNT", "THE COALITION", "WHAT THE PARTIES SAY"},
	sentences: []string{
		"Turnout was {n:38-74} percent, somewhat [higher|lower] than four years ago, and the queues in {town} were short.",
		"{who} won by {n:3-90} votes after a second count by lamplight.",
		"Observers visited {n:20-140} polling places and saw nothing worse than a late key.",
		"The ruling party lost {town} but held {city}, and calls the result a draw.",
		"{who} had promised a bridge, a clinic and a bus; the bus has arrived.",
		"The two coalition parties will share the mayor's chair, {n:18-24} months each, in an order drawn by lot.",
		"According to {who}, the lists were settled in a kitchen in {town} and not at the congress.",
		"A poll in {paper} gives the opposition {n:24-44} percent, within the margin of error of everything.",
		"The {ministry} printed {n:2-9} thousand ballots too few, and borrowed paper from a school.",
		"Women won {n:14-41} percent of the seats, the highest share so far.",
		"{who} told {officer} that young voters want work first and speeches later.",
		"The losing list has lodged {2-9} complaints. The commission has until {next} to rule on them.",
		"Nobody whom we asked in {town} could name the chairman of the provincial council, the chairman's driver included.",
	},
}

var exercise = topic{
	tags:     []string{"MARR", "MASS", "PREL"},
	ministry: "Ministry of Defense",
	titles:   []string{"Deputy Chief of Staff", "Coast Guard commander", "Defense Policy Director", "brigade commander"},
	subjects: []string{
		"{country}: [COASTAL RESCUE|STAFF|SIGNALS] EXERCISE [ENDS ON A HIGH NOTE|MOVED TO {town}|SHOWS GAPS]",
		"{people} DEFENSE MINISTRY [LISTS ITS NEEDS|REVIEWS TRAINING|THINKS SMALLER]",
		"{country}: PATROL BOATS [DELIVERED|DELAYED|UNDER REPAIR]",
	},
	headings: []string{"THE EXERCISE", "EQUIPMENT", "TRAINING", "PLANS FOR NEXT YEAR"},
	sentences: []string{
		"The exercise brought {200-900} men and {2-6} boats to {town} for {n:4-12} days.",
		"{who} judged the radio drill good, the search pattern fair, and the field kitchen excellent.",
		"Two of the patrol boats lack spares; {who} expects them by {month}.",
		"The {ministry} would rather have mechanics than medals, in the words of {who}.",
		"{near} sent observers, who watched with interest and asked about fuel.",
		"{who} means to cut the general staff by {n:5-25} percent and has begun with the drivers.",
		"The training center at {town} has room for {60-240} recruits and beds for half of them.",
		"A request for {n:20-80} radios went to {city} in {month} and came back with a question about batteries.",
		"{officer} walked through the stores on {day} and found the accounts in order and the roof in need of repair.",
		"The budget for training rose by {n:2-14} percent, which pays for the fuel that last year's budget did not.",
		"{who} prefers a small exercise every {n:3-6} months to a large one every two years.",
		"The joint rescue center answers in {2-9} minutes by day; at night the telephone rings in the canteen.",
	},
}

var smuggling = topic{
	tags:     []string{"SNAR", "KCRM", "PGOV"},
	ministry: "Ministry of Justice",
	titles:   []string{"police commissioner", "Deputy Prosecutor General", "customs inspector", "Deputy Justice Minister", "magistrate"},
	subjects: []string{
		"{country}: [CIGARETTE|FUEL|TIMBER] SMUGGLERS [CHANGE ROUTES|MEET A NEW PATROL|GO TO COURT]",
		"NEW PROSECUTION UNIT IN {country}: [EARLY RESULTS|SMALL BUT WILLING|FIRST TRIAL]",
		"{people} POLICE TRAINING: [HALFWAY THERE|GRADUATES AT WORK|A NEW CLASS]",
	},
	headings: []string{"ROUTES", "THE NEW UNIT", "IN COURT", "WHAT THE POLICE NEED"},
	sentences: []string{
		"Fuel sells for a third less across the line, and the difference moves along the {river} by night.",
		"{who} said that the route through {town} had gone quiet since {month}, and that another had opened in the hills.",
		"The unit has {n:6-24} officers, {2-4} cars and one computer, which is locked in a safe.",
		"The court in {town} heard {n:3-19} cases and convicted in {2-3} of them.",
		"Seizures rose by {n:10-60} percent; {who} thinks that this shows better work, not more crime.",
		"{who} would like witnesses to be heard by video and has found a hall, though no camera.",
		"A customs officer who refused {200-900} dollars was commended on {day} and posted to a better station.",
		"Graduates of the course at {town} now teach it to others, {n:12-30} at a time.",
		"The draft law on seized goods would let the {ministry} sell them; at present they fill a warehouse in {city}.",
		"{officer} asked {who} how the informers are paid. The answer was: late.",
		"Trucks with sealed loads pass unopened, and {who} admits that a seal costs {2-9} dollars in the market.",
		"The police in {near} share license plates and, on good days, names.",
	},
}
