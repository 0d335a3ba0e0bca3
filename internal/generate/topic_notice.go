package generate

// notice is the topic of short unclassified cables of one paragraph. Each sentence is a text.
var notice = topic{
	tags: []string{"AMGT"},
	subjects: []string{
		"{city}: NOTICE TO ALL AGENCIES", "ADMINISTRATIVE NOTICE FROM {city}", "{house} {city}: CHANGE OF ARRANGEMENTS",
	},
	sentences: []string{
		"The {house} will be closed on {next} for a local holiday. A duty officer can be reached through the switchboard.",
		"The {house} grants country clearance for the visit to {city} by a team of {2-6} from {month} on. The control officer will meet the team at the airport.",
		"The {house}'s mail room has moved to the annex. Deliveries are taken from eight to four on working days.",
		"The annual inventory was completed on {day}. A reconciled list goes forward by pouch.",
		"The {house} has received {n:12-90} copies of the handbook and thanks the Department. No more are needed.",
		"Telephone numbers that begin with {n:20-90} change on {next}. The new directory will be sent to all agencies by the end of {month}.",
	},
}
