package dev.pawl.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_DESCRIPTION;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_PARAMETER_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_SYNOPSIS;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING;

import dev.pawl.cli.internal.option.ExitCodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How the help of commands looks: options that all commands have are listed once, by what they are about. */
final class Usage {

    private static final int WIDTH = 100;

    /** Commands before options, since there are more options than fit on a screen. */
    private static final List<String> SECTIONS = List.of(
            SECTION_KEY_SYNOPSIS_HEADING,
            SECTION_KEY_SYNOPSIS,
            SECTION_KEY_DESCRIPTION_HEADING,
            SECTION_KEY_DESCRIPTION,
            SECTION_KEY_COMMAND_LIST_HEADING,
            SECTION_KEY_COMMAND_LIST,
            SECTION_KEY_PARAMETER_LIST_HEADING,
            SECTION_KEY_PARAMETER_LIST,
            SECTION_KEY_OPTION_LIST,
            SECTION_KEY_EXIT_CODE_LIST_HEADING,
            SECTION_KEY_EXIT_CODE_LIST,
            SECTION_KEY_FOOTER_HEADING,
            SECTION_KEY_FOOTER);

    private Usage() {}

    static void dress(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        boolean isTop = spec.parent() == null;
        spec.mixinStandardHelpOptions(true).versionProvider(() -> new String[] {Commands.version()});
        spec.usageMessage()
                .width(WIDTH)
                .synopsisHeading("usage: ")
                .commandListHeading("%ncommands:%n")
                .descriptionHeading("%n")
                .parameterListHeading("%narguments:%n")
                .optionListHeading("")
                .exitCodeListHeading("%nexit codes:%n")
                .footerHeading("%nexample:%n");
        exitCodes(command, isTop);
        command.setHelpSectionKeys(SECTIONS);
        command.getHelpSectionMap().put(SECTION_KEY_OPTION_LIST, isTop ? Usage::allOptions : Usage::ownOptions);
        command.getSubcommands().values().forEach(Usage::dress);
    }

    private static void exitCodes(CommandLine command, boolean isTop) {
        Map<String, String> codes = ExitCodes.described();
        if (!isTop) {
            List<String> own = ExitCodes.of(command.getCommandSpec().userObject());
            codes.keySet().removeIf(code -> !own.contains(code));
        }
        command.getCommandSpec().usageMessage().exitCodeList(codes);
    }

    private static String allOptions(Help help) {
        Map<String, Predicate<OptionSpec>> groups = new LinkedHashMap<>();
        groups.put("where the migrations and the database are:", option -> option.order() / 100 == 1);
        groups.put("how migrations run:", option -> option.order() / 100 == 2);
        groups.put("output:", option -> option.order() / 100 == 3);
        StringBuilder text = new StringBuilder();
        groups.forEach((heading, group) ->
                text.append("\n").append(heading).append("\n").append(listed(help, group)));
        return text.toString();
    }

    private static String ownOptions(Help help) {
        String own = listed(help, option -> !option.inherited());
        return "\noptions:\n" + own + "  and those of every command, see `pawl --help`\n";
    }

    private static String listed(Help help, Predicate<OptionSpec> wanted) {
        List<OptionSpec> options = new ArrayList<>(
                help.commandSpec().options().stream().filter(wanted).toList());
        options.removeIf(OptionSpec::hidden);
        options.sort((a, b) -> Integer.compare(a.order(), b.order()));
        Help.Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
        layout.addAllOptions(options, help.parameterLabelRenderer());
        return layout.toString();
    }
}
