using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FrontDoor.Core.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Inbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Pings");

            migrationBuilder.DropColumn(
                name: "Search",
                table: "Cases");

            migrationBuilder.AddColumn<string>(
                name: "Audience",
                table: "PingDeliveries",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Desk");

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "Cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CannedAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeskId = table.Column<Guid>(type: "uuid", nullable: true),
                    Shortcut = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CannedAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CannedAnswers_Desks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "Desks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseGrams",
                columns: table => new
                {
                    Gram = table.Column<long>(type: "bigint", nullable: false),
                    TextId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseGrams", x => new { x.Gram, x.TextId });
                });

            migrationBuilder.CreateTable(
                name: "CaseReadings",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpecialistId = table.Column<Guid>(type: "uuid", nullable: false),
                    SeenNumber = table.Column<long>(type: "bigint", nullable: false),
                    LookingUntil = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseReadings", x => new { x.CaseId, x.SpecialistId });
                    table.ForeignKey(
                        name: "FK_CaseReadings_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CaseReadings_Specialists_SpecialistId",
                        column: x => x.SpecialistId,
                        principalTable: "Specialists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseTexts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsHead = table.Column<bool>(type: "boolean", nullable: false),
                    Folded = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseTexts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Mentions",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpecialistId = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteKey = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    SeenAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentions", x => new { x.CaseId, x.SpecialistId, x.NoteKey });
                    table.ForeignKey(
                        name: "FK_Mentions_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Mentions_Specialists_SpecialistId",
                        column: x => x.SpecialistId,
                        principalTable: "Specialists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CannedAnswers_DeskId_Shortcut",
                table: "CannedAnswers",
                columns: new[] { "DeskId", "Shortcut" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseReadings_SpecialistId",
                table: "CaseReadings",
                column: "SpecialistId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTexts_CaseId",
                table: "CaseTexts",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_SpecialistId_At",
                table: "Mentions",
                columns: new[] { "SpecialistId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CannedAnswers");

            migrationBuilder.DropTable(
                name: "CaseGrams");

            migrationBuilder.DropTable(
                name: "CaseReadings");

            migrationBuilder.DropTable(
                name: "CaseTexts");

            migrationBuilder.DropTable(
                name: "Mentions");

            migrationBuilder.DropColumn(
                name: "Audience",
                table: "PingDeliveries");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Cases");

            migrationBuilder.AddColumn<string>(
                name: "Search",
                table: "Cases",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "Pings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    DeskId = table.Column<Guid>(type: "uuid", nullable: true),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    SpecialistId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Pings_CaseId",
                table: "Pings",
                column: "CaseId");
        }
    }
}
