package org.gongkai.api.graphql.editing;

import java.util.List;
import org.gongkai.api.publication.MaskedValue;
import org.gongkai.api.publication.Obstacle;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.Revision;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.format.MarkdownCodec;
import org.jspecify.annotations.Nullable;

/** A report as editors see it; what is costly is read when it is asked for. */
public final class DraftView {
    private final Head head;
    private final ReportStore store;
    private final Publication publication;

    DraftView(Head head, ReportStore store, Publication publication) {
        this.head = head;
        this.store = store;
        this.publication = publication;
    }

    public String getReportId() {
        return head.id();
    }

    public int getRevision() {
        return head.number();
    }

    public String getState() {
        return head.state().name();
    }

    public String getWaitsFor() {
        return head.waitsFor().name();
    }

    public String getTitle() {
        return head.title();
    }

    public @Nullable Integer getFiscalYear() {
        return head.year();
    }

    public @Nullable String getDepartment() {
        return head.department();
    }

    public String getAuthor() {
        return head.author();
    }

    public String getUpdatedBy() {
        return head.updatedBy();
    }

    public Object getUpdatedAt() {
        return head.updatedAt();
    }

    public @Nullable String getNote() {
        return head.note();
    }

    public int getErrors() {
        return head.errors();
    }

    public int getUnwaivedErrors() {
        return head.unwaivedErrors();
    }

    public int getWarnings() {
        return head.warnings();
    }

    public int getQuestions() {
        return head.questions();
    }

    public @Nullable Integer getPublicRevision() {
        return head.published() == null ? null : head.published().release().revision();
    }

    public String getJson() {
        return JsonCodec.write(store.content(head));
    }

    public String getMarkdown() {
        return MarkdownCodec.write(store.content(head));
    }

    public List<Finding> getFindings() {
        return publication.findings(head);
    }

    public List<Obstacle> getObstacles() {
        return publication.obstacles(head.id());
    }

    public List<PersonalValue> getPersonalData() {
        return publication.personalData(head.id()).stream()
                .map(PersonalValue::new)
                .toList();
    }

    public List<Revision> getRevisions() {
        return store.history(head.id());
    }

    /** A personal value in the words of the API. */
    public record PersonalValue(MaskedValue value) {
        public String getKind() {
            return value.kind().name();
        }

        public String getReason() {
            return value.kind().label();
        }

        public String getField() {
            return value.pointer();
        }

        public String getQuote() {
            return value.quote();
        }

        public String getContext() {
            return value.context();
        }

        public String getMaskedForm() {
            return value.maskedForm();
        }

        public boolean isShown() {
            return value.shown();
        }

        public @Nullable String getAllowedBy() {
            return value.allowance() == null ? null : value.allowance().by();
        }

        public @Nullable String getAllowedReason() {
            return value.allowance() == null ? null : value.allowance().reason();
        }
    }
}
