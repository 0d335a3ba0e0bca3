package generate

var floods = topic{
	tags:     []string{"EAID", "SENV", "SOCI"},
	ministry: "Ministry of Emergencies",
	titles: []string{
		"relief coordinator",
		"Deputy Emergencies Minister",
		"district governor",
		"river warden",
		"clinic director",
	},
	subjects: []string{
		"{country}: FLOODS ON THE {river} [RECEDE|DISPLACE THOUSANDS|CUT THE NORTH ROAD]",
		"FLOOD RELIEF IN {town}: [WHAT ARRIVED AND WHAT DID NOT|SECOND REPORT|TENTS, WATER, SEED]",
		"{country}: AFTER THE RAINS, THE BILL",
	},
	headings: []string{"THE FLOOD", "RELIEF", "ROADS AND BRIDGES", "WHAT IS NEEDED"},
	sentences: []string{
		"The {river} crested on {day} at {4-9} meters and has fallen slowly since.",
		"The {ministry} counts {n:2-38} thousand people out of their homes, most of them with relatives.",
		"{who} has handed out {200-900} tents and is waiting for as many again.",
		"The bridge at {town} stands, but the road on the far side does not.",
		"Wells in {n:11-70} villages must be cleaned before they can be used; chlorine is on the way from {city}.",
		"{officer} drove as far as {town} on {weekday} and turned back where the road was under water.",
		"A grant of {20-90} thousand dollars was paid to a local charity, which bought blankets within the day.",
		"{who} praised the army's boats and wished for more of them.",
		"Boats from {near} brought flour and left with thanks, and with an invoice that nobody can explain.",
		"Schools in {town} house {200-900} people and will not open before {month}.",
		"No cases of fever beyond the usual have been reported, {who} said, and the clinic has stocks for {2-6} weeks.",
		"Seed for the second sowing is the most urgent need after water.",
		"The old dike held; the new one, built by {firm}, is under inquiry.",
	},
}

var film = topic{
	tags:     []string{"SCUL", "KPAO", "OEXC"},
	ministry: "Ministry of Culture",
	titles:   []string{"festival director", "film maker", "Deputy Culture Minister", "cinema owner", "Academy rector"},
	subjects: []string{
		"{town} FILM FESTIVAL: [FULL HOUSES|A GOOD YEAR FOR DOCUMENTARIES|RAIN ON THE OPENING]",
		"{country}: EXCHANGE ALUMNI [BUILD A LIBRARY|MAKE A FILM|TAKE TO THE STAGE]",
		"PUBLIC DIPLOMACY IN {town}: [TWO FILMS, ONE PROJECTOR|A WEEK OF READINGS]",
	},
	headings: []string{"THE FESTIVAL", "THE AUDIENCE", "ALUMNI AT WORK", "PRESS COVERAGE"},
	sentences: []string{
		"The festival showed {n:18-64} films in {n:4-9} days and sold all its tickets for the evening.",
		"{who} opened the week with a speech that ended when the projector was ready.",
		"The prize went to a documentary on bell founders near {town}, made for less than the cost of the prize.",
		"{officer} introduced a silent film with live music; the pianist had seen it for the first time that noon.",
		"{paper} gave the event {2-3} pages and got the titles nearly right.",
		"Students filled the side aisles, and {who} let them stand.",
		"{n:9-38} alumni of exchange programs worked as ushers, translators and drivers.",
		"A discussion on film archives ran for {2-4} hours and could have filled a day.",
		"{who} would like to send {2-5} students abroad to learn restoration and asked for a list of schools.",
		"The cinema in {town} has {120-480} seats and one good loudspeaker.",
		"A guest from {near} taught a class on subtitles that had to be repeated twice.",
		"The {ministry} will pay for the next festival if the town repairs the roof.",
		"Questions after the screening were about wages, weather and the price of film, in that order.",
	},
}

var vaccines = topic{
	tags:     []string{"TBIO", "SOCI", "EAID"},
	ministry: "Ministry of Health",
	titles: []string{
		"Chief Epidemiologist",
		"clinic director",
		"Deputy Health Minister",
		"district nurse",
		"laboratory head",
	},
	subjects: []string{
		"{country}: [MEASLES|POLIO] CAMPAIGN [REACHES THE HILLS|STARTS WELL|EXTENDED]",
		"{country}: HEALTH MINISTRY [COUNTS ITS FREEZERS|BUILDS A LABORATORY|SHORT OF NURSES]",
		"VACCINATION WEEK IN {town}: [LONG LINES, SHORT SUPPLIES|A MODEL FOR OTHERS]",
	},
	headings: []string{"THE CAMPAIGN", "THE COLD CHAIN", "NURSES AND CLINICS", "THE LABORATORY"},
	sentences: []string{
		"Teams vaccinated {n:11-88} thousand children in {n:5-20} days, by the count of the {ministry}.",
		"{who} said that the last {2-9} villages can be reached only on foot.",
		"The freezers in {town} ran on a borrowed generator and kept their temperature.",
		"Parents in {town} came early; by ten o'clock the line reached the bakery.",
		"The laboratory in {city} can test {n:20-90} samples a day and receives {2-9}.",
		"{who} asked for syringes, fuel and, if possible, patience.",
		"Nurses earn {60-240} dollars a month, and {near} pays more.",
		"A radio play about a brave goat did more than posters, {who} thinks.",
		"Two cases that looked like measles proved to be rashes from a new soap.",
		"The {ministry} will report coverage by district on {next}.",
		"{officer} watched the work in {n:3-8} clinics and saw clean hands, full registers and empty shelves.",
		"Doses for the second round are in the port and should clear customs before {month}.",
	},
}

var labor = topic{
	tags:     []string{"ELAB", "ECON", "PGOV", "PHUM"},
	ministry: "Ministry of Labor",
	titles:   []string{"union president", "Deputy Labor Minister", "mill owner", "labor inspector", "shop steward"},
	subjects: []string{
		"{country}: [DOCKERS|TEACHERS|MINERS|BUS DRIVERS] [END|SUSPEND|THREATEN] STRIKE",
		"NEW LABOR CODE IN {country}: [UNIONS DIVIDED|SECOND READING|SIGNED AT LAST]",
		"{town}: [A MILL CLOSES|WAGES PAID IN CLOTH|THE WHISTLE BLOWS AGAIN]",
	},
	headings: []string{"THE STRIKE", "THE LABOR CODE", "AT THE MILL", "WHAT THE UNIONS WANT"},
	sentences: []string{
		"The strike began on {weekday} with {200-900} workers and ended with {n:20-90} percent of what they asked for.",
		"{who} wants a minimum wage of {60-240} dollars a month and would settle for a date on which to discuss it.",
		"The mill in {town} owes {2-5} months of wages and pays a part in cloth.",
		"Inspectors visited {n:20-90} workshops and found locked doors in {2-9} of them.",
		"The draft code protects those who have contracts. {who} noted that most do not.",
		"Two federations claim the same members, and the {ministry} recognizes both.",
		"{who} said that the owners had been reasonable until {day}, when the bank called.",
		"Teachers in {town} will mark the examinations but not hand them in.",
		"Work in {near} draws the young; {who} puts their number at {n:11-60} thousand.",
		"{firm} reached an agreement of its own: shorter shifts in the hot months and a clinic.",
		"The court ruled the strike lawful on {day}, {2-6} days after it was over.",
		"{officer} met both sides in one afternoon and heard the same story with different villains.",
	},
}
